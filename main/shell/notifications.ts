import { Notification } from 'electron'

export type Bubble = { readonly title: string; readonly body: string; readonly onClick: () => void }

/** System notifications. A reference is kept until closed, else the click handler is collected. */
export function createNotifier(icon: string) {
  const shown = new Set<Notification>()
  return {
    show({ title, body, onClick }: Bubble): void {
      if (!Notification.isSupported()) return
      const bubble = new Notification({ title, body, icon })
      shown.add(bubble)
      bubble.on('click', () => {
        shown.delete(bubble)
        onClick()
      })
      bubble.on('close', () => shown.delete(bubble))
      bubble.show()
    },
    closeAll(): void {
      for (const bubble of shown) bubble.close()
      shown.clear()
    },
  }
}
export type Notifier = ReturnType<typeof createNotifier>
