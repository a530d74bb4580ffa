import type { Mapping } from '../../../preload/contract/mapping'
import { createCandidates } from './candidates'
import { createChoicesKept } from './choices-kept'
import { createCodeNames } from './code-names'
import { createLogging } from './logging'
import { createMapping } from './mapping'
import type { RecordingHandlers, RecordingParts, RecordingPorts } from './parts'
import { createPreview } from './preview'
import { createQueue } from './queue'
import { createQueueActs } from './queue-acts'
import { createQueueChoosing } from './queue-choosing'
import { createQueueEditing } from './queue-editing'
import { createQueueItems } from './queue-items'
import { createRecords } from './records'
import { createRenewing } from './renewing'
import { createSuggestions } from './suggestions'
import { createViews } from './views'
import { createWork } from './work'

export type Recording = {
  readonly handlers: RecordingHandlers
  /** The agency's choices, as sync asks for them. */
  mapping(): Mapping
  isDryRun(): boolean
  /** Something that a screen may show changed. */
  changed(): void
  /** Once sync runs: what the last engine left waiting for a choice that was made is planned. */
  start(): void
  stop(): void
}

/** What the page asks and decides: records, queue, mapping, and the numbers of the day. */
export function createRecording(parts: RecordingParts, ports: RecordingPorts): Recording {
  const kept = createChoicesKept(parts.settings, ports.now)
  const work = createWork(parts, kept, ports)
  const { changed } = work
  const views = createViews(parts)
  const names = createCodeNames(parts, ports, changed)
  const candidates = createCandidates(parts)
  const renewing = createRenewing(parts, kept, ports)
  const items = createQueueItems(parts)
  const acts = createQueueActs(parts, kept, renewing, items, ports, changed)

  return {
    handlers: {
      ...work.handlers,
      ...createRecords(parts, views, names, ports),
      ...createLogging(parts, ports),
      ...createPreview(parts, kept, candidates, names, ports),
      ...createSuggestions(parts, kept, ports, changed),
      ...createMapping(parts, kept, renewing, names, changed),
      ...createQueue(parts, items, candidates, names),
      ...acts.handlers,
      ...createQueueChoosing(parts, kept, acts, items, ports, changed),
      ...createQueueEditing(parts, kept, items, ports, changed),
    },
    mapping: kept.mapping,
    isDryRun: kept.isDryRun,
    changed,
    start() {
      work.start()
      renewing.releaseAll().then(
        (released) => {
          if (released > 0) changed()
        },
        (error: unknown) => void parts.toFailure(error, 'mapping'),
      )
    },
    stop: work.stop,
  }
}
