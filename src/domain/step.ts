// A step: one command that wrote, as the journal remembers it.

export interface Step {
  id: number;
  /** The instant, ISO. */
  at: string;
  /** The command line as typed. */
  command: string;
}

/** A step as the history shows it. */
export interface PastStep extends Step {
  undone: boolean;
  /** How many rows it changed. */
  changes: number;
}
