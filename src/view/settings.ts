// Settings: the list, one value, and what is said when one was changed.
import { type Setting, type SettingValue, settingKeys } from "../domain/setting-keys.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";

const about = new Map(settingKeys.map((setting) => [setting.key, setting.about]));

/** All settings. Plain: key, value, `default` or `set`. */
export const settingsTable: View<Setting[]> = {
  json: (settings) => ({ settings }),
  plain: (settings) => settings.map(({ key, value, from }) => [key, value, from]),
  text: (settings, { ink, ...page }) => {
    const rows = settings.map(({ key, value, from }) => [
      key,
      from === "set" ? ink.strong(said(value)) : said(value),
      ink.faint(from),
      ink.faint(about.get(key) ?? ""),
    ]);
    return table({ head: ["key", "value", "from", ""], rows, right: [1], flex: [3] }, { ink, ...page });
  },
};

/** One value, alone, for scripts. */
export const settingValue: View<Setting> = {
  json: (setting) => ({ settings: [setting] }),
  plain: ({ value }) => [[value]],
  text: ({ value }) => said(value),
};

/** What is said of a change. */
export const settingEcho = echo<{ now: Setting; before: Setting }>(
  ({ now }) => ({ settings: [now] }),
  ({ now, before }) => {
    const { key, value, from } = now;
    if (value === before.value) return `${key} is ${said(value)}, as before.`;
    return `${key} is now ${said(value)}${from === "default" ? ", the default" : ""} (was ${said(before.value)}).`;
  },
);

function said(value: SettingValue | null): string {
  return value === null ? "none" : String(value);
}
