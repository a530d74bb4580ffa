import { Button } from '../../ui/button'
import { Beaker32Regular } from '@fluentui/react-icons/svg/beaker'
import { PlugConnected32Regular } from '@fluentui/react-icons/svg/plug-connected'
import { useApp } from '../../state/use-app'
import { welcomeText } from '../../text/overview'
import './welcome.css'

/** The first time: what this is for, and the two ways in. */
export function Welcome() {
  const go = useApp((state) => state.go)
  const exploreDemo = useApp((state) => state.exploreDemo)
  const isDemo = useApp((state) => state.shell?.workspace === 'demo')
  return (
    <div className="welcome">
      <h2 className="welcome-title">{welcomeText.title}</h2>
      <p className="welcome-lead">{welcomeText.lead}</p>
      <div className="welcome-ways">
        <section className="card welcome-way">
          <PlugConnected32Regular className="welcome-icon" aria-hidden="true" />
          <h3 className="welcome-way-title">{welcomeText.connectTitle}</h3>
          <p className="quiet">{welcomeText.connectWords}</p>
          <ul className="welcome-needs">
            {welcomeText.connectNeeds.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
          <Button appearance="primary" onClick={() => go({ screen: 'credentials' })}>
            {welcomeText.connectTitle}
          </Button>
        </section>
        {!isDemo && (
          <section className="card welcome-way">
            <Beaker32Regular className="welcome-icon" aria-hidden="true" />
            <h3 className="welcome-way-title">{welcomeText.demoTitle}</h3>
            <p className="quiet">{welcomeText.demoWords}</p>
            <Button onClick={() => void exploreDemo()}>{welcomeText.demoTitle}</Button>
          </section>
        )}
      </div>
    </div>
  )
}
