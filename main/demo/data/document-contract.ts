import type { Contract } from '../wire/contract'

/** Doc360Document of WSAPI v3, a row of the attachments; members in schema order. */
export const documentContract = {
  Doc360DocumentId: 'guid?',
  Description: 'string?',
  StorageLocation: 'string?',
  DocumentType: 'string?',
  SecurityClass: 'string?',
  Index1: 'string?',
  Index2: 'string?',
  Comments: 'string?',
  SourceFileName: 'string?',
  ReceivedDateTime: 'dateTime?',
  ProcessedDateTime: 'dateTime?',
  TotalBytes: 'int?',
} as const satisfies Contract

/** FileChunk, the parameter of FileChunkSend. */
export const fileChunkContract = {
  DocStageId: 'guid',
  Data: 'base64?',
  SequenceNumber: 'int',
} as const satisfies Contract
