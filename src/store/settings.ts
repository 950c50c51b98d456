// Settings: words kept in the journal, so that they travel with it.
import type { Journal } from "./journal.js";

/** A setting's value, or undefined when it was never set. */
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
