import type { ButtonProps } from '../ui/button'
import { Fluent } from '../ui/fluent'
import { MenuButton } from '../ui/menu-button'
import {
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from '@fluentui/react-menu'
import type { DemoFault } from '../../preload/contract/shell'
import { connectionKinds, systemNames, type ConnectionKind } from '../../preload/contract/systems'
import { useApp } from '../state/use-app'
import { faultText } from '../text/app'

const isFault = (name: string | undefined): name is DemoFault =>
  name !== undefined && Object.hasOwn(faultText, name)

const faults = Object.keys(faultText).filter(isFault)

type Props = { readonly button: ButtonProps }

/** Makes a system of the demo agency fail on purpose, to see what SyncDesk says then. */
export function FaultMenu({ button }: Props) {
  return (
    <Fluent>
      <Menu defaultOpen positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton {...button} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {connectionKinds.map((kind) => (
              <SystemFaults key={kind} kind={kind} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Fluent>
  )
}

function SystemFaults({ kind }: { readonly kind: ConnectionKind }) {
  const fault = useApp((state) => state.shell?.demo?.faults[kind] ?? 'none')
  const tryFailure = useApp((state) => state.tryFailure)
  const choose: MenuProps['onCheckedValueChange'] = (_event, { checkedItems }) => {
    const [chosen] = checkedItems
    if (isFault(chosen)) void tryFailure(kind, chosen)
  }
  return (
    <Menu checkedValues={{ fault: [fault] }} onCheckedValueChange={choose}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem secondaryContent={fault === 'none' ? null : faultText[fault]}>
          {systemNames[kind]}
        </MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {faults.map((name) => (
            <MenuItemRadio key={name} name="fault" value={name}>
              {faultText[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
