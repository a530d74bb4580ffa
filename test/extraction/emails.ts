import { labelled } from './labels'

export const emails = labelled(`
Dana's email is dana.whitlock@example.com. => email=dana.whitlock@example.com
Her new email address is dwhitlock@example.org, please update the file. => email=dwhitlock@example.org
Customer confirmed email on file should be dana_w@example.net. => email=dana_w@example.net
Email: dana@whitlockfamily.example => email=dana@whitlockfamily.example
E-mail address: DANA.WHITLOCK@EXAMPLE.COM => email=dana.whitlock@example.com
My email is dana+insurance@example.com. => email=dana+insurance@example.com
My email changed, it's dana.w2@example.com now. => email=dana.w2@example.com
Please send the declarations page to my email, dana.whitlock@example.com. => email=dana.whitlock@example.com
She asked that we email the ID cards to her at dana.whitlock@example.com. => email=dana.whitlock@example.com
You can reach me at dana.whitlock@example.com. => email=dana.whitlock@example.com
Best way to reach the insured is by email at dana@example.com. => email=dana@example.com
Client's email: dana.whitlock@mail.example.com => email=dana.whitlock@mail.example.com
Her email is dana dot whitlock at example dot com. => email=dana.whitlock@example.com
My e-mail is dana underscore whitlock at example dot net. => email=dana_whitlock@example.net
Voice note: Dana wants everything emailed, it's dana at example dot com. => email=dana@example.com
Email is d whitlock at example dot com, no wait, that's dwhitlock at example dot com, all one word. => email=dwhitlock@example.com
She spelled it out: email dana dash whitlock at example dot org. => email=dana-whitlock@example.org
Her email is not dana@example.com, it's dana@example.org. => email=dana@example.org
No longer uses dana@oldmail.example, her email now is dana@newmail.example. => email=dana@newmail.example
Email on file was dwhitlock@example.com; she changed it to dana.whitlock@example.com. => email=dana.whitlock@example.com
Please change my email from dana@old.example to dana@new.example. => email=dana@new.example
Replace her old email dana@old.example with dana.w@example.com. => email=dana.w@example.com
My email is dana@example.com. Actually, use dana.home@example.com instead. => email=dana.home@example.com
Insured updated contact email to whitlock.dana@example.com during renewal review. => email=whitlock.dana@example.com
[firm] Company email is office@harborroofing.example. => email=office@harborroofing.example
[firm] Harbor Roofing's email for certificates is certs@harborroofing.example. => email=certs@harborroofing.example
[firm] Our new office email is hello@harborroofing.example. => email=hello@harborroofing.example
[nobody] New contact, email pat.quill@example.com, wants a home quote. => email=pat.quill@example.com
[nobody] Caller's email address is pat@quill.example. => email=pat@quill.example
[nobody] His e-mail is p.quill@example.com and he prefers texts. => email=p.quill@example.com
[customer] You can use this address from now on: dana.whitlock@example.com. => email=dana.whitlock@example.com
[agency] We have your email as dana.whitlock@example.com. => email=dana.whitlock@example.com
[agency] Thanks for confirming your email address dana@example.com today. => email=dana@example.com
[customer] My email is dana@example.com, but please cc my husband at rob@example.com. => email=dana@example.com
Her email is dana@example.com; the adjuster's is m.ortiz@carrier.example. => email=dana@example.com
Update email to dana.whitlock@example.com => email=dana.whitlock@example.com
Customer would like paperless billing, email dana.whitlock@example.com. => email=dana.whitlock@example.com
Preferred contact method is email (dana.whitlock@example.com). => email=dana.whitlock@example.com
Insured's e-mail <dana.whitlock@example.com> was verified on the call. => email=dana.whitlock@example.com
Took her email, dana.whitlock@example.com, and will send the quote tonight. => email=dana.whitlock@example.com
Her work email is dana@workplace.example, that is the one to use. => email=dana@workplace.example
New e-mail for Dana Whitlock: dana.m.whitlock@example.com => email=dana.m.whitlock@example.com
She wants the EFT form sent to dana.whitlock@example.com. => ?email=dana.whitlock@example.com
Sent quote to dana.whitlock@example.com. => ?email=dana.whitlock@example.com
Emailed dec page to dana.whitlock@example.com and filed a copy. => ?email=dana.whitlock@example.com
Two emails on file, dana@example.com and dwhitlock@example.org. => ?email=dana@example.com
[nobody] Robin's email is robin@example.com. => ?email=robin@example.com
My lawyer's email is s.king@lawfirm.example.
Send it to the mortgagee at insurance@firstbank.example.
Email the claims team at claims@carrier.example with photos.
Her husband's email is rob@example.com.
Her son Tyler can be reached at tyler@example.com.
The adjuster's email is m.ortiz@carrier.example.
The body shop wants the estimate at estimates@bodyshop.example.
Email me at agent.lee@agency.example if she calls back.
[agency] My email is lee@agency.example if you have questions.
[agency] Please send the signed form to service@agency.example.
[agency] You can reach our office at info@agency.example.
[customer] Is your email still lee@agency.example?
Is your email still dana@example.com? No, it is not.
She no longer has access to dana@oldmail.example.
Her old email was dana@oldmail.example.
Please remove dana@example.com from the file, it bounces.
Mail to dana@oldmail.example came back undeliverable.
Contact the underwriter, j.park@carrier.example, for approval.
Her realtor, Kim, asked for proof of insurance at kim@realty.example.
The lender needs the binder emailed to closing@lender.example.
Accountant's email: books@cpa.example
Certificate holder email: certs@generalcontractor.example
Landlord wants to be listed, email landlord@example.com.
Forward the bill to her mother at june@example.com.
noreply@carrier.example sent the renewal notice.
She will email us the photos tomorrow.
Customer does not have an email address.
She got a phishing mail from billing@fake.example and asked if it was ours.
Mike's email is mike@example.com.
Do not use dana@example.com any more.
The email dana@example was missing its ending.
Reply to support@software.example to reset the portal password.
The other driver gave his email, joe@example.com.
[agency] My colleague Sam (sam@agency.example) will take over your account.
Her tenant can be emailed at tenant@example.com about the leak.
The vet clinic's email is front@vet.example.
She meets the agent at noon dot on Tuesday.
[firm] Our general contractor needs the certificate at office@gc.example.
[firm] The payroll company is payroll@provider.example.
`)
