// Addresses in China: province, city and district are chosen one after the other. The boxes stay and are what the form sends; a list stands before each
// while the address is in China, and "other" gives the box back, because names change and what is on file stays as it is.
const PARTS = ["province", "city", "district"];
let loaded = null;

export function places(root) {
  root.querySelectorAll?.("[data-places]").forEach((address) => {
    const boxes = PARTS.map((part) => address.querySelector(`[data-part=${part}]`));
    if (boxes[0]) start(address, boxes);
  });
}

function divisions(url) {
  loaded ??= fetch(url).then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); });
  return loaded;
}

async function start(address, boxes) {
  const country = address.querySelector("[data-part=country]");
  const state = { address, boxes, lists: boxes.map((box) => box && list(box)), all: null };
  state.lists.forEach((select, i) => select?.addEventListener("change", () => chosen(state, i)));
  country?.addEventListener("change", () => refresh(state, country));
  await refresh(state, country);
}

function list(box) {
  const select = document.createElement("select");
  select.className = box.className.replaceAll("input", "select");
  select.hidden = true;
  box.before(select);
  return select;
}

async function refresh(state, country) {
  const domestic = !country || country.value === "CN";
  if (domestic && !state.all) {
    try { state.all = await divisions(state.address.dataset.places); } catch { return; }
  }
  state.boxes.forEach((box, i) => { if (box) show(state, i, domestic); });
}

function names({ all, boxes }, i) {
  if (i === 0) return Object.keys(all);
  const cities = all[boxes[0].value] ?? {};
  if (i === 1) return Object.keys(cities);
  const districts = boxes[1] ? cities[boxes[1].value] : Object.values(cities).flat();
  return districts ?? [];
}

// A list where there is something to choose from; otherwise the box.
function show(state, i, domestic) {
  const box = state.boxes[i];
  const select = state.lists[i];
  const choices = domestic ? names(state, i) : [];
  const listed = choices.length > 0;
  if (listed) fill(select, box.value && !choices.includes(box.value) ? [box.value, ...choices] : choices, box.value, state.address.dataset.textOther);
  select.hidden = !listed;
  box.hidden = listed;
}

function fill(select, choices, value, other) {
  select.replaceChildren(new Option("–", ""), ...choices.map((name) => new Option(name, name)), new Option(other, "\u0000"));
  select.value = value;
}

function chosen(state, i) {
  const box = state.boxes[i];
  if (state.lists[i].value === "\u0000") {
    state.lists[i].hidden = true;
    box.hidden = false;
    box.focus();
    return;
  }
  box.value = state.lists[i].value;
  follow(state, i);
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

// What lies in another province goes; where there is but one city, it is meant.
function follow(state, i) {
  for (let next = i + 1; next < PARTS.length; next++) {
    const box = state.boxes[next];
    if (!box) continue;
    const choices = names(state, next);
    if (!choices.includes(box.value)) box.value = choices.length === 1 ? choices[0] : "";
    show(state, next, true);
  }
}
