// Sub-tables in forms: rows are added, copied, moved and removed. <div data-rows="f.items" data-most="20"> holds the rows and a pattern of a new one.
let made = 0;

export function rows(root) {
  root.querySelectorAll?.("[data-rows]").forEach((grid) => {
    grid.querySelectorAll("tr[data-spare]").forEach((row) => row.remove());
    grid.addEventListener("click", (event) => act(grid, event.target.closest("button")));
    grid.addEventListener("keydown", (event) => down(grid, event));
    number(grid);
  });
}

// Each answers with what takes the focus when it is done.
const ACTS = {
  "data-row-add": (grid) => first(add(grid, null)),
  "data-row-copy": (grid, row) => first(add(grid, row)),
  "data-row-up": (grid, row, button) => { row.previousElementSibling?.before(row); return button; },
  "data-row-down": (grid, row, button) => { row.nextElementSibling?.after(row); return button; },
  "data-row-remove": (grid, row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    return next ? first(next) : grid.querySelector("[data-row-add]");
  },
};

const bodyOf = (grid) => grid.querySelector("tbody");

function act(grid, button) {
  const name = Object.keys(ACTS).find((act) => button?.hasAttribute(act));
  if (!name) return;
  const next = ACTS[name](grid, button.closest("tr"), button);
  number(grid);
  next?.focus();
  grid.dispatchEvent(new Event("change", { bubbles: true }));
}

// A new row from the pattern, behind the one that it copies.
function add(grid, source) {
  if (bodyOf(grid).rows.length >= Number(grid.dataset.most)) return source;
  const row = grid.querySelector("[data-row-blank]").content.querySelector("tr").cloneNode(true);
  const id = "n" + (made++).toString(36) + Date.now().toString(36).slice(-5);
  row.dataset.row = id;
  const inputs = [...row.querySelectorAll("[name]")];
  inputs.forEach((input) => {
    if (input.type === "hidden") input.value = id;
    else input.name = input.name.replace(`${grid.dataset.rows}.new.`, `${grid.dataset.rows}.${id}.`);
  });
  if (source) copy(cells(source), cells(row));
  if (source) source.after(row);
  else bodyOf(grid).append(row);
  return row;
}

const cells = (row) => [...row.querySelectorAll("input:not([type=hidden]), select")];

function copy(from, to) {
  from.forEach((input, i) => {
    if (input.type === "checkbox") to[i].checked = input.checked;
    else to[i].value = input.value;
  });
}

const first = (row) => row && cells(row)[0];

// Enter goes to the same cell of the next row, and makes one behind the last.
function down(grid, event) {
  if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey || !event.target.matches("input")) return;
  event.preventDefault();
  const row = event.target.closest("tr");
  const column = cells(row).indexOf(event.target);
  const next = row.nextElementSibling ?? add(grid, null);
  number(grid);
  if (next) cells(next)[column]?.focus();
}

function number(grid) {
  const all = [...bodyOf(grid).rows];
  all.forEach((row, i) => { row.querySelector("[data-row-number]").textContent = String(i + 1); });
  grid.querySelector(".grid-wrap").hidden = all.length === 0;
  grid.querySelector("[data-row-add]").disabled = all.length >= Number(grid.dataset.most);
}
