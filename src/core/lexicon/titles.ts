/** What a job title ends with, before any “of …”. */
export const TITLE_NOUNS =
  'accountant actuary administrator advisor adviser agent analyst architect attorney auditor bookkeeper buyer chef chemist clerk coach conductor consultant controller coordinator copywriter counsel curator dentist designer developer director driver economist editor electrician engineer estimator executive fellow geologist geophysicist head inspector instructor internist lawyer lead lecturer librarian manager marketer mechanic nurse officer operator organiser organizer owner paralegal pharmacist physician physicist planner president principal producer professor programmer receptionist recruiter registrar reporter representative researcher salesperson scheduler scientist secretary specialist statistician strategist superintendent supervisor surveyor teacher technician technologist therapist trader trainer translator treasurer tutor underwriter veterinarian writer cfo cto ceo coo cio cmo ciso vp';

/** Words in small letters that belong to a title before its noun. */
export const TITLE_WORDS =
  'vice acting assistant associate senior junior lead principal staff chief deputy executive managing general group global regional national area interim graduate trainee full-time part-time account accounts administrative applications audit backend back-end business claims clinical cloud commercial communications community compliance content cost credit customer data database design development devops digital electrical embedded energy engineering environmental equity events finance financial frontend front-end full-stack fullstack fundraising game hardware health human resources hr infrastructure insurance investment it java javascript legal logistics machine learning maintenance marketing mechanical media mobile network nursing office operations paralegal payroll planning platform policy portfolio postdoctoral power pr process procurement product production program programme project property public python qa quality quantitative react registered relations reliability research reservoir retail risk safety sales school security site social software solutions structural structured supply chain support systems tax teaching technical technology test trading training ui ux visiting warehouse web';

/** What a gathering’s name ends with. */
export const EVENT_NOUNS =
  'assembly auction ball banquet breakfast briefing brunch camp ceremony colloquium concert conference congress convention dinner event exhibition expo fair festival forum gala hackathon hearing lunch luncheon meeting meetup party picnic reception retreat reunion roundtable seminar show summit symposium webinar workshop';

/** What a title is looked for after, and what stands right before it or behind it. */
export const HIRING_WORDS =
  'hire hiring recruit recruiting recruited seek seeking looking search searching fill filling need needs adding appoint appointment offer offering offered join joining position role post job seat opening vacancy opportunity apply applying application applied applicant consider considered employment';
export const BEFORE_TITLE =
  'for as of or and hiring recruiting seeking need needs adding appoint you fill position role post job opening vacancy';
export const BESIDE_TITLE = 'a an the our their another one new experienced permanent first second';
export const AFTER_TITLE = 'role position post vacancy opening job seat opportunity';
/** With one of these before it a title is one that somebody has or had. */
export const HELD_TITLE =
  'my your his her current previous former present was worked work working experience filled last previously';

/** Addresses there say nothing about where somebody works: mail providers, and platforms that pass mail on. */
export const MAIL_PROVIDERS =
  'linkedin xing eventbrite meetup calendly mailchimp substack upwork docusign hubspot salesforce sendgrid zoom google microsoft facebook gmail googlemail outlook hotmail live yahoo ymail icloud proton protonmail fastmail email mail webmail inbox';
