import type { Output } from '../../preload/contract'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { RecordingSlice } from './slice'

export type ProfilePage = Output<'records.profile'>

export type ProfileState = {
  readonly id: string | undefined
  readonly page: Remote<ProfilePage>
  /** Suggestions that somebody accepted or rejected, until they are gone. */
  readonly deciding: Readonly<Record<number, Remote<unknown>>>
}

export type Profile = {
  readonly profile: ProfileState
  readonly openProfile: (id: string) => Promise<void>
  readonly rereadProfile: () => Promise<void>
  readonly decideSuggestion: (id: number, accept: boolean) => Promise<void>
}

export const freshProfile: ProfileState = { id: undefined, page: idle, deciding: {} }

export const profileSlice: RecordingSlice<Profile> = ({ set, get, ask }) => {
  const change = (part: Partial<ProfileState>): void =>
    set((state) => ({ profile: { ...state.profile, ...part } }))

  const read = async (id: string): Promise<void> => {
    const reply = await ask('records.profile', { profileId: id })
    const { id: now, page } = get().profile
    if (now !== id || (!reply.ok && valueOf(page))) return
    change({ page: remoteFrom(reply) })
  }

  return {
    profile: freshProfile,
    async openProfile(id) {
      if (id !== get().profile.id) change({ id, page: loading, deciding: {} })
      else if (!valueOf(get().profile.page)) change({ page: loading })
      await read(id)
    },
    async rereadProfile() {
      const { id } = get().profile
      if (id !== undefined) await read(id)
    },
    async decideSuggestion(id, accept) {
      const { id: profileId, deciding } = get().profile
      if (deciding[id]?.phase === 'loading') return
      const put = (remote: Remote<unknown>): void =>
        change({ deciding: { ...get().profile.deciding, [id]: remote } })
      put(loading)
      const reply = await ask('suggestion.decide', { id, accept })
      if (get().profile.id !== profileId) return
      if (reply.ok) await get().rereadProfile()
      put(remoteFrom(reply))
    },
  }
}
