import type { ButtonProps } from '../ui/button'
import { Fluent } from '../ui/fluent'
import { MenuButton } from '../ui/menu-button'
import {
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-menu'
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import type { Workspace } from '../../preload/contract/shell'
import { useApp } from '../state/use-app'
import { appText, demoText } from '../text/app'

type Props = { readonly button: ButtonProps; readonly workspace: Workspace }

/** Which agency is on screen and whether it is real; the way into the demo and out of it. */
export function WorkspaceMenu({ button, workspace }: Props) {
  const exploreDemo = useApp((state) => state.exploreDemo)
  const leaveDemo = useApp((state) => state.leaveDemo)
  return (
    <Fluent>
      <Menu positioning="below-end" defaultOpen>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton {...button} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>
                {workspace === 'demo' ? demoText.band : appText.isLive}
              </MenuGroupHeader>
              {workspace === 'demo' ? (
                <MenuItem icon={<Building20Regular />} onClick={() => void leaveDemo()}>
                  {appText.toAgency}
                </MenuItem>
              ) : (
                <MenuItem icon={<Beaker20Regular />} onClick={() => void exploreDemo()}>
                  {appText.toDemo}
                </MenuItem>
              )}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </Fluent>
  )
}
