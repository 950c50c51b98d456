// Terms of a field in your own words (idea 3d: the good connector speaks each one's language).

/** A term, the field it belongs to, and what it means in your words. */
export interface Term {
  field: string;
  term: string;
  meaning: string;
}

/** What was done to a term; `before` is the meaning it had. */
export interface TermChange extends Term {
  before: string | null;
  removed: boolean;
}
