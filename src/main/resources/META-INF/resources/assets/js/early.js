// Runs before the first paint, so that what needs JavaScript does not flash when it is there.
document.documentElement.classList.add("js");
