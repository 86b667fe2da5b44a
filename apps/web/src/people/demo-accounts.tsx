import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import type { DemoAccount } from './sign-in-facts.js';
import type { SignIn } from './use-sign-in.js';

const roles: Record<string, [() => string, () => string]> = {
  member: [m.people_demo_member, m.people_demo_member_what],
  secretary: [m.people_demo_secretary, m.people_demo_secretary_what],
  chair: [m.people_demo_chair, m.people_demo_chair_what],
  'national-coordinator': [m.people_demo_coordinator, m.people_demo_coordinator_what],
  'ministry-vws': [m.people_demo_vws, m.people_demo_vws_what],
  'ministry-jv': [m.people_demo_jv, m.people_demo_jv_what],
  region: [m.people_demo_region, m.people_demo_region_what],
  'experience-expert': [m.people_demo_expert, m.people_demo_expert_what],
  administrator: [m.people_demo_administrator, m.people_demo_administrator_what],
};

function AccountLine({ account, signIn }: { account: DemoAccount; signIn: SignIn }) {
  const [role, what] = roles[account.role] ?? [() => account.role, () => ''];
  return (
    <li className="account-line">
      <div>
        <div className="account-line__role">{role()}</div>
        <div className="small quiet">{[account.name, what()].filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        small
        busy={signIn.busyWith !== undefined}
        onClick={() => void signIn.run(account.email, account.password)}
      >
        {m.people_demo_use()}
        <span className="visually-hidden"> {m.people_demo_use_as({ role: role() })}</span>
      </Button>
    </li>
  );
}

/** Nine ways in, one press each: only in demo mode. */
export function DemoAccounts({ accounts, signIn }: { accounts: readonly DemoAccount[]; signIn: SignIn }) {
  return (
    <Card title={m.people_demo_accounts()}>
      <Paragraph quiet>{m.people_demo_accounts_text()}</Paragraph>
      <ul className="rows">
        {accounts.map((account) => (
          <AccountLine key={account.email} account={account} signIn={signIn} />
        ))}
      </ul>
    </Card>
  );
}
