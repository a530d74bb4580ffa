import type { AgencyRecords } from '../agency-records'
import { Fault } from '../fault'
import type { Ask } from './asking'
import type { WsapiSettings } from './settings'

/** Both assumed: limits of the file calls are not public (assumption `file-chunks`), in bytes. */
export const largestFile = 20 * 1_048_576
const chunkBytes = 512 * 1024

const refuse = (advice: string): Fault =>
  new Fault('input-invalid', { field: 'File', advice: [advice] })

/** A file goes up in pieces and gets an id; attaching it is the activity's part (reference §10). */
export function createFiles(
  ask: Ask,
  { firstChunkNumber }: Pick<WsapiSettings, 'firstChunkNumber'>,
): Pick<AgencyRecords, 'sendFile'> {
  return {
    async sendFile(bytes, signal) {
      const TotalBytes = bytes.byteLength
      if (TotalBytes === 0) throw refuse('The file is empty.')
      if (TotalBytes > largestFile) {
        throw refuse(`A file may have at most ${largestFile / 1_048_576} MiB.`)
      }
      const NumberOfChunks = Math.ceil(TotalBytes / chunkBytes)
      const begun = await ask('FileChunkBegin', { Request: { NumberOfChunks, TotalBytes } }, signal)
      const { DocStageId } = begun
      for (let chunk = 0; chunk < NumberOfChunks; chunk += 1) {
        const piece = bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes)
        const FileChunk = {
          DocStageId,
          Data: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'),
          SequenceNumber: firstChunkNumber + chunk,
        }
        await ask('FileChunkSend', { Request: { FileChunk } }, signal)
      }
      return (await ask('FileChunkEnd', { Request: { DocStageId } }, signal)).Doc360DocumentId
    },
  }
}
