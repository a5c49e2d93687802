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

const bodyOf = (grid) => grid.querySelector("tbody");

function act(grid, button) {
  if (!button) return;
  const row = button.closest("tr");
  if (button.hasAttribute("data-row-add")) focus(add(grid, null), 0);
  else if (button.hasAttribute("data-row-copy")) focus(add(grid, row), 0);
  else if (button.hasAttribute("data-row-up")) move(row, row.previousElementSibling, "before", button);
  else if (button.hasAttribute("data-row-down")) move(row, row.nextElementSibling, "after", button);
  else if (button.hasAttribute("data-row-remove")) remove(grid, row);
  else return;
  number(grid);
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

function move(row, other, where, button) {
  if (!other) return;
  other[where](row);
  button.focus();
}

function remove(grid, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (next) focus(next, 0);
  else grid.querySelector("[data-row-add]").focus();
}

function focus(row, column) {
  if (row) cells(row)[column]?.focus();
}

// Enter goes to the same cell of the next row, and makes one behind the last.
function down(grid, event) {
  if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey || !event.target.matches("input")) return;
  event.preventDefault();
  const row = event.target.closest("tr");
  const column = cells(row).indexOf(event.target);
  const next = row.nextElementSibling ?? add(grid, null);
  number(grid);
  focus(next, column);
}

function number(grid) {
  const all = [...bodyOf(grid).rows];
  all.forEach((row, i) => { row.querySelector("[data-row-number]").textContent = String(i + 1); });
  grid.querySelector(".grid-wrap").hidden = all.length === 0;
  grid.querySelector("[data-row-add]").disabled = all.length >= Number(grid.dataset.most);
}
