// What can go wrong, as a small family: each carries one line, its cure, and the exit code it maps to.

export type ErrorCode = "failure" | "usage" | "not_found" | "ambiguous" | "journal" | "cancelled";

/** What a name could have meant: a person, who has a slug, or a goal, a need, a coalition. */
export interface Candidate {
  slug?: string;
  name: string;
}

const exitCodes: Record<ErrorCode, number> = {
  failure: 1,
  usage: 2,
  not_found: 3,
  ambiguous: 3,
  journal: 4,
  cancelled: 130,
};

/** The parent of every error that a person is meant to read. `cure` says what to do, without a full stop. */
export class NetError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly cure = "",
    readonly candidates: Candidate[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }

  get exitCode(): number {
    return exitCodes[this.code];
  }
}

/** Something outside the command went wrong: a file, an editor, a rejected row under --strict. Exit 1. */
export class Failure extends NetError {
  constructor(message: string, cure?: string) {
    super("failure", message, cure);
  }
}

/** The command was typed in a way that cannot be carried out. Exit 2. */
export class UsageError extends NetError {
  constructor(message: string, cure?: string) {
    super("usage", message, cure);
  }
}

/** No such person or entry; `near` are the ones that could have been meant. Exit 3. */
export class NotFound extends NetError {
  constructor(message: string, cure?: string, near: Candidate[] = []) {
    super("not_found", message, cure, near);
  }
}

/** Several people fit. Exit 3. */
export class Ambiguous extends NetError {
  constructor(message: string, cure: string, candidates: Candidate[]) {
    super("ambiguous", message, cure, candidates);
  }
}

/** The journal file is the problem. Exit 4. */
export class JournalError extends NetError {
  constructor(message: string, cure?: string) {
    super("journal", message, cure);
  }
}

/** The person stopped at a question. Exit 130. */
export class Cancelled extends NetError {
  constructor(message = "Cancelled, nothing saved.") {
    super("cancelled", message);
  }
}
