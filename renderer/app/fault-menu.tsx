import type { ButtonProps } from '../ui/button'
import { Fluent } from '../ui/fluent'
import { MenuButton } from '../ui/menu-button'
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from '@fluentui/react-menu'
import type { DemoFault } from '../../preload/contract/shell'
import { useApp } from '../state/use-app'
import { faultText } from '../text/app'

const isFault = (name: string | undefined): name is DemoFault =>
  name !== undefined && Object.hasOwn(faultText, name)

const faults = Object.keys(faultText).filter(isFault)

type Props = { readonly button: ButtonProps; readonly fault: DemoFault }

/** Makes the demo agency fail on purpose, to see what SyncDesk says then. */
export function FaultMenu({ button, fault }: Props) {
  const tryFailure = useApp((state) => state.tryFailure)
  const choose: MenuProps['onCheckedValueChange'] = (_event, { checkedItems }) => {
    const [chosen] = checkedItems
    if (isFault(chosen)) void tryFailure(chosen)
  }
  return (
    <Fluent>
      <Menu
        defaultOpen
        positioning="below-end"
        checkedValues={{ fault: [fault] }}
        onCheckedValueChange={choose}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton {...button} />
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
    </Fluent>
  )
}
