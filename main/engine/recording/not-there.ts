import { Fault } from '../connectors/fault'

/** What the page asked about is not there (any more): it was made one with another, or is unknown. */
export const notThere = (what: string): Fault => new Fault('input-invalid', { field: what })
