// Contacts written as vCards, for address books; what is private stays here unless asked for.
import { UsageError } from "../domain/errors.js";
import { sharing } from "../domain/sharing.js";
import { type VcardVersion, vcardText, vcardVersions } from "../formats/vcard-write.js";
import { exportJournal } from "../store/export.js";
import type { Exporter } from "./export.js";

/** Writes vCards. Throws UsageError for a version that there is not. */
export const exportVcards: Exporter = async (context, share, { vcardVersion }, out) => {
  const version = readVersion(vcardVersion ?? "3.0");
  const plan = sharing(share);
  let contacts = 0;
  exportJournal(context.journal, (records) => {
    function* counted() {
      for (const contact of plan.contacts(records.contacts)) {
        contacts += 1;
        yield contact;
      }
    }
    out.put("contacts.vcf", vcardText(counted(), version));
  });
  return { contacts, withheld: plan.withheld };
};

function readVersion(text: string): VcardVersion {
  const version = vcardVersions.find((one) => one === text);
  if (!version) throw new UsageError(`vCards are not written in version "${text}"`, "there are 3.0 and 4.0");
  return version;
}
