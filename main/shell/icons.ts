import { join } from 'node:path'
import { nativeImage, type NativeImage } from 'electron'
import type { TrayIcon } from './tray-model'

/**
 * The tray picture for a state. Linux panels and Windows taskbars are light or dark on their own;
 * macOS colours template images itself.
 */
export function trayImage(folder: string, icon: TrayIcon, dark: boolean): NativeImage {
  const theme = dark ? 'dark' : 'light'
  const name =
    process.platform === 'darwin'
      ? `tray-${icon}Template.png`
      : process.platform === 'win32'
        ? `tray-${icon}-${theme}.ico`
        : `tray-${icon}-${theme}.png`
  return nativeImage.createFromPath(join(folder, name))
}
