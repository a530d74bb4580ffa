import type { documentContract } from '../data/document-contract'
import { isSecurityClass } from '../data/value-lists'
import type { FileRoom } from '../records/file-room'
import type { Shape } from '../wire/contract'
import type { DemoActivity } from './activities'
import type { Problems } from './problems'

type Row = Shape<typeof documentContract>

/**
 * Documented: Doc360DocumentId comes from FileChunkEnd, is required with StorageLocation DB and
 * must be null with RD; the file must not hang on anything yet; SecurityClass is a code of its
 * list. ASSUMED: that a name is required and that TotalBytes must be right when it is sent.
 */
export function refuseAttachments(
  problems: Problems<DemoActivity>,
  rows: readonly Row[],
  files: FileRoom,
): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const reason = reasonAgainst(row, files, seen)
    if (reason !== undefined) problems.refuse('Attachments', reason)
    if (row.Doc360DocumentId !== undefined) seen.add(row.Doc360DocumentId)
  }
}

export function attach(files: FileRoom, activity: DemoActivity): void {
  for (const row of activity.Attachments ?? []) {
    if (row.Doc360DocumentId !== undefined) {
      files.attach(row.Doc360DocumentId, activity.ActivityId, row)
    }
  }
}

function reasonAgainst(row: Row, files: FileRoom, seen: ReadonlySet<string>): string | undefined {
  const id = row.Doc360DocumentId
  if (row.SecurityClass && !isSecurityClass(row.SecurityClass)) return 'SecurityClass is not valid'
  if (row.StorageLocation === 'RD') {
    return id === undefined ? undefined : 'Doc360DocumentId must be null if StorageLocation=RD'
  }
  if (row.StorageLocation !== 'DB') return 'StorageLocation is not valid'
  if (id === undefined) return 'Doc360DocumentId is required if StorageLocation=DB'
  const document = files.document(id)
  if (document === undefined) return 'Doc360DocumentId is not valid'
  if (document.ActivityId !== undefined || seen.has(id)) return 'The file is already attached'
  if (!row.SourceFileName) return 'SourceFileName is required'
  const isRightSize = row.TotalBytes === undefined || row.TotalBytes === document.bytes.length
  return isRightSize ? undefined : 'TotalBytes is not valid'
}
