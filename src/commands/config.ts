// Settings of the journal: circles, targets, how days are read.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readKey, type Setting, type SettingKey, type SettingValue, settingsFrom } from "../domain/setting-keys.js";
import type { Journal } from "../store/journal.js";
import { storedSettings, storeSetting } from "../store/settings.js";
import { settingEcho, settingsTable, settingValue } from "../view/settings.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Settings travel with the journal: the rhythm and size of circles, weekly targets, how many people net due shows, " +
        "how dates are read. Alone it lists them. Plain columns: key, value, default or set.",
    )
    .addHelpText("after", examples("net config", "net config set circle.inner.cadence 10", "net config unset due.max"))
    .action(run(list));
  add(command, "get <key>", "one value, alone", ["net config get due.max", "net config get dates.order --json"]).action(run(get));
  add(command, "set <key> <value>", "changes a value", [
    "net config set target.deep 2",
    "net config set circle.close.cadence 3w",
  ]).action(run(set));
  add(command, "unset <key>", "brings the default back", [
    "net config unset due.max",
    "net config unset circle.close.cadence",
  ]).action(run(unset));
}

function add(config: Command, usage: string, summary: string, lines: string[]): Command {
  return config
    .command(usage)
    .summary(summary)
    .optionsGroup("Flags:")
    .addHelpText("after", examples(...lines));
}

async function list(context: Context): Promise<void> {
  await context.print(settingsTable, settingsFrom(storedSettings(context.journal)));
}

async function get(context: Context, key: string): Promise<void> {
  await context.print(settingValue, standing(context.journal, readKey(key)));
}

async function set(context: Context, key: string, text: string): Promise<void> {
  const setting = readKey(key);
  await change(context, setting, setting.read(text, context.today));
}

async function unset(context: Context, key: string): Promise<void> {
  await change(context, readKey(key), null);
}

async function change(context: Context, key: SettingKey, value: SettingValue | null): Promise<void> {
  const written = context.write((journal) => {
    const before = standing(journal, key);
    storeSetting(journal, key, value);
    return { before, now: standing(journal, key) };
  });
  await context.printWritten(settingEcho, written);
}

function standing(journal: Journal, { key }: SettingKey): Setting {
  return settingsFrom(storedSettings(journal)).find((setting) => setting.key === key) as Setting;
}
