// Settings of the journal: circles, targets, how days are read.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { checkCountry } from "../domain/phone.js";
import { readKey, type Setting, type SettingKey, type SettingValue, settingsFrom } from "../domain/setting-keys.js";
import type { Journal } from "../store/journal.js";
import { comparePhonesAnew, preparePhones } from "../store/phones.js";
import { storedSettings, storeSetting } from "../store/settings.js";
import { settingEcho, settingsTable, settingValue } from "../view/settings.js";
import { examples } from "./examples.js";
import { subcommand } from "./subcommand.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Settings travel with the journal: the rhythm and size of circles, weekly targets, how many people net due shows, " +
        "how dates are read. Alone it lists them. Plain columns: key, value, default or set.",
    )
    .addHelpText("after", examples("net config", "net config set circle.inner.cadence 10", "net config unset due.max"))
    .action(run(list));
  const { get, set, unset } = subcommands(command);
  get.action(run(getOne));
  set.action(run(setOne));
  unset.action(run(unsetOne));
}

function subcommands(config: Command) {
  const add = (name: string, summary: string, description: string, ...lines: string[]) =>
    subcommand(config, name, summary, description, ...lines).argument("<key>", "as net config lists it");
  return {
    get: add(
      "get",
      "one value, alone",
      "One value, alone, as a script wants it.",
      "net config get due.max",
      "net config get dates.order --json",
    ),
    set: add(
      "set",
      "changes a value",
      "Changes a value. A circle's new cadence counts at once for everybody in it.",
      "net config set target.deep 2",
      "net config set circle.close.cadence 3w",
    ).argument("<value>", "a number; a length for a cadence; dmy or mdy; a country"),
    unset: add(
      "unset",
      "brings the default back",
      "Brings the default back.",
      "net config unset due.max",
      "net config unset target.new",
    ),
  };
}

async function list(context: Context): Promise<void> {
  await context.print(settingsTable, settingsFrom(storedSettings(context.journal)));
}

async function getOne(context: Context, key: string): Promise<void> {
  await context.print(settingValue, standing(context.journal, readKey(key)));
}

async function setOne(context: Context, key: string, text: string): Promise<void> {
  const setting = readKey(key);
  await change(context, setting, setting.read(text, context.today));
}

async function unsetOne(context: Context, key: string): Promise<void> {
  await change(context, readKey(key), null);
}

async function change(context: Context, key: SettingKey, value: SettingValue | null): Promise<void> {
  const isCountry = key.key === "phone.country";
  if (isCountry && value !== null) await checkCountry(String(value));
  if (isCountry) await preparePhones(context.journal);
  const written = context.write((journal) => {
    const before = standing(journal, key);
    storeSetting(journal, key, value);
    if (isCountry) comparePhonesAnew(journal);
    return { before, now: standing(journal, key) };
  });
  await context.printWritten(settingEcho, written);
}

function standing(journal: Journal, { key }: SettingKey): Setting {
  return settingsFrom(storedSettings(journal)).find((setting) => setting.key === key) as Setting;
}
