// Where in a JSON text each value stands: JSON Pointer → line. For texts that JSON.parse accepts.
export function linesOf(text) {
  const lines = new Map();
  let at = 0;
  let line = 1;
  const escape = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");
  const space = () => { while (/\s/.test(text[at] ?? "")) { if (text[at] === "\n") line++; at++; } };
  const string = () => {
    const from = at++;
    while (text[at] !== "\"") at += text[at] === "\\" ? 2 : 1;
    at++;
    return JSON.parse(text.slice(from, at));
  };
  const value = (pointer, from) => {
    space();
    lines.set(pointer, from ?? line);
    if (text[at] === "{") object(pointer);
    else if (text[at] === "[") array(pointer);
    else if (text[at] === "\"") string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at])) at++;
    space();
  };
  const object = (pointer) => {
    at++;
    space();
    while (text[at] !== "}") {
      const own = line;
      const name = string();
      space();
      at++;
      value(`${pointer}/${escape(name)}`, own);
      if (text[at] === ",") at++;
      space();
    }
    at++;
  };
  const array = (pointer) => {
    at++;
    space();
    for (let i = 0; text[at] !== "]"; i++) {
      value(`${pointer}/${i}`);
      if (text[at] === ",") at++;
      space();
    }
    at++;
  };
  value("");
  return lines;
}

/** The line of a pointer, or of the nearest that is there. */
export function lineOf(lines, pointer) {
  for (let rest = pointer; ; rest = rest.slice(0, rest.lastIndexOf("/"))) {
    if (lines.has(rest)) return lines.get(rest);
    if (!rest) return 1;
  }
}

/** Where JSON.parse stopped: {line, column, message}. */
export function syntaxError(text, failure) {
  const position = /position (\d+)/.exec(failure.message);
  const stated = /line (\d+) column (\d+)/.exec(failure.message);
  if (stated) return { line: Number(stated[1]), column: Number(stated[2]) };
  const before = text.slice(0, position ? Number(position[1]) : text.length);
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
