import {
  Menu,
  nativeTheme,
  Tray,
  type MenuItemConstructorOptions,
  type NativeImage,
} from 'electron'
import type { Route } from '../../preload/contract/routes'
import type { TrayIcon, TrayItem, TrayModel } from './tray-model'

export type TrayPorts = {
  readonly image: (icon: TrayIcon, dark: boolean) => NativeImage
  readonly open: (route: Route | undefined) => void
  readonly checkAll: () => void
  readonly quit: () => void
}

/** Keeps the tray in step with its model; touches the system only where something changed. */
export function createTray(first: TrayModel, { image, open, checkAll, quit }: TrayPorts) {
  let shown = first
  const imageOf = (model: TrayModel): NativeImage =>
    image(model.icon, nativeTheme.shouldUseDarkColors)
  const tray = new Tray(imageOf(first))

  const templateFrom = (item: TrayItem): MenuItemConstructorOptions => {
    switch (item.type) {
      case 'line':
        return { label: item.label, enabled: false }
      case 'separator':
        return { type: 'separator' }
      case 'open':
        return { label: item.label, click: () => open(item.route) }
      case 'check':
        return { label: item.label, click: checkAll }
      case 'quit':
        return { label: item.label, click: quit }
    }
  }
  const paintMenu = (model: TrayModel): void => {
    tray.setToolTip(model.tooltip)
    tray.setContextMenu(Menu.buildFromTemplate(model.menu.map(templateFrom)))
  }

  const repaint = (): void => tray.setImage(imageOf(shown))
  nativeTheme.on('updated', repaint)
  tray.on('click', () => open(shown.click))
  paintMenu(first)

  return {
    show(model: TrayModel): void {
      const before = shown
      shown = model
      if (model.icon !== before.icon) repaint()
      if (JSON.stringify(model) !== JSON.stringify(before)) paintMenu(model)
    },
    destroy(): void {
      nativeTheme.off('updated', repaint)
      tray.destroy()
    },
  }
}
export type TrayHandle = ReturnType<typeof createTray>
