// A transaction that pauses, so that a person can be heard while much is written.
import type { Journal } from "./journal.js";

/** As `transaction` of a journal, for work that pauses; meanwhile nobody else may use the connection. */
export async function slowTransaction<T>({ db }: Journal, work: () => Promise<T>): Promise<T> {
  db.exec("BEGIN IMMEDIATE");
  try {
    const value = await work();
    db.exec("COMMIT");
    return value;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
}
