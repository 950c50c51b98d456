// Settings: kept in the journal, so that they travel with it.
import type { SettingKey, SettingValue } from "../domain/setting-keys.js";
import { circleFigures, setCircleFigure } from "./circles.js";
import type { Journal } from "./journal.js";

/** A setting's value as it was set, or undefined when it never was; not for circles, which have a table. */
export function setting(journal: Journal, key: string): string | undefined {
  return journal.value<string>("SELECT value FROM setting WHERE key = ?", key);
}

/** Sets a value; null takes the setting away. */
export function setSetting(journal: Journal, key: string, value: string | null): void {
  if (value === null) journal.run("DELETE FROM setting WHERE key = ?", key);
  else {
    journal.run(
      "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      key,
      value,
    );
  }
}

/** Every value the journal holds, by key, those of circles too; numbers as numbers. */
export function storedSettings(journal: Journal): Map<string, SettingValue> {
  const values = new Map<string, SettingValue>();
  for (const { key, value } of journal.all<{ key: string; value: string }>("SELECT key, value FROM setting")) {
    values.set(key, /^\d+$/.test(value) ? Number(value) : value);
  }
  for (const { name, cadence, capacity } of circleFigures(journal)) {
    if (cadence !== null) values.set(`circle.${name}.cadence`, cadence);
    if (capacity !== null) values.set(`circle.${name}.capacity`, capacity);
  }
  return values;
}

/** Stores a value that was read by its key; null brings the default back. */
export function storeSetting(journal: Journal, { key, preset }: SettingKey, value: SettingValue | null): void {
  const [, circle, figure] = /^circle\.(\w+)\.(cadence|capacity)$/.exec(key) ?? [];
  if (circle && (figure === "cadence" || figure === "capacity")) {
    setCircleFigure(journal, circle, figure, Number(value ?? preset));
  } else {
    setSetting(journal, key, value === null ? null : String(value));
  }
}
