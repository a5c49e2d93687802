// Entry of every page. Each module enhances what the server already rendered; without them the forms still post.
import { combos } from "./combo.js";
import { confirmations } from "./confirm.js";
import { conditions } from "./conditions.js";
import { copies } from "./copy.js";
import { dialogs } from "./dialogs.js";
import { drawer } from "./drawer.js";
import { fragments } from "./fragments.js";
import { keys } from "./keys.js";
import { live } from "./live.js";
import { menus } from "./menus.js";
import { once } from "./once.js";
import { password } from "./password.js";
import { places } from "./places.js";
import { recordForm } from "./record-form.js";
import { reveal } from "./reveal.js";
import { rich } from "./rich.js";
import { rows } from "./rows.js";
import { spy } from "./spy.js";
import { toasts } from "./toasts.js";
import { uploads } from "./upload.js";
import { watermark } from "./watermark.js";
import { zone } from "./zone.js";

for (const enhance of [fragments, menus, drawer, confirmations, conditions, copies, dialogs, once, password, rows, combos, places, rich, live, recordForm, reveal, spy, toasts, keys, zone, uploads, watermark]) {
  enhance(document);
}
