/**
 * Names that filings write with capitals without defining them: agencies, laws, markets, places, posts,
 * documents that are named by their kind, headings that every filing has.
 */
const NAMES = new Set(
  `Securities and Exchange Commission|Securities|Exchange Commission|Securities Act|Exchange Act|Securities Exchange Act|Trust Indenture Act|Investment Company Act|Advisers Act|Internal Revenue Code|Internal Revenue Service|Code|Treasury|Treasury Department|Treasury Regulations|Department of the Treasury|Federal Reserve|Federal Reserve System|Federal Reserve Board|Federal Deposit Insurance|Board of Governors|Financial Industry Regulatory Authority|Public Company Accounting Oversight Board|Financial Accounting Standards Board|Accounting Standards Codification|Accounting Standards Update|Food and Drug Administration|Environmental Protection Agency|Department of Justice|Department of Labor|Department of Energy|Department of Defense|Department of Health|Federal Trade Commission|Commodity Futures Trading Commission|Congress|Senate|House of Representatives|Supreme Court|Court of Chancery|District Court|Secretary of State|Attorney General|White House|President|Administration|Government
New York Stock Exchange|American Stock Exchange|Nasdaq|Nasdaq Stock Market|Nasdaq Capital Market|Nasdaq Global Market|Nasdaq Global Select Market|NASDAQ|NYSE|NYSE American|NYSE Arca|NYSE MKT|OTC Bulletin Board|OTC Markets|OTCQB|Exchange|Dow Jones|Russell|Depository Trust Company|Depository Trust|Depositary Trust Company|DTC|Euroclear|Clearstream|Bloomberg|Reuters|Internet|Web|Big Board
United States|United Kingdom|European Union|European Economic Area|European Commission|European Parliament|Member States|Member State|Republic|People|Commonwealth|State|State of Delaware|State of New York|District of Columbia|Cayman Islands|British Virgin Islands|Marshall Islands|Netherlands|Bahamas|Philippines|Middle East|Far East|Midwest|Southwest|Northeast|Southeast|Northwest|West|East|South|North|West Coast|East Coast|Gulf Coast|Gulf of Mexico|Atlantic|Pacific|Americas|Earth|Ukraine|Korean Peninsula|Bay Area|Permian Basin|Gulf|City|County|Province|Kingdom
Board|Board of Directors|Board of Trustees|Board of Managers|Audit Committee|Compensation Committee|Nominating Committee|Nominating and Corporate Governance Committee|Executive Committee|Committee|Chairman|Chairman of the Board|Chairperson|Chair|Chief Executive Officer|Chief Financial Officer|Chief Operating Officer|Chief Accounting Officer|Chief Medical Officer|Chief Scientific Officer|Chief Technology Officer|General Counsel|Secretary|Treasurer|Vice President|Executive Vice President|Senior Vice President|Director|Directors|Managing Director|Controller|Principal Executive Officer|Principal Financial Officer|Corporate Secretary|Assistant Secretary|Independent Director|Lead Independent Director|Annual Meeting|Special Meeting|Annual Meeting of Stockholders|Annual Meeting of Shareholders|Annual General Meeting
Registrant|Annual Report|Quarterly Report|Quarterly Reports|Annual Reports|Current Report|Current Reports|Proxy Statement|Definitive Proxy Statement|Report|Form|Exhibit|Exhibit Index|Signature Page|Signature|Cover Page|Table of Contents|Risk Factors|Use of Proceeds|Plan of Distribution|Prospectus Summary|Management|Business|Properties|Legal Proceedings|Dilution|Capitalization|Underwriting|Experts|Legal Matters|Summary|Notes to Consolidated Financial Statements|Notes to Financial Statements|Financial Statements|Consolidated Financial Statements|Index|Calculation of Registration Fee|Sarbanes-Oxley|Dodd-Frank|Blue Sky|Chapter|Title|Part|Item|Section|Article|Schedule|Annex|Appendix|Commission|Division of Corporation Finance|Black-Scholes|Monte Carlo|Medicare|Medicaid|COVID|Good Manufacturing Practice|Orange Book|Series|Class|Tier|Phase|Level|Step|Note|Company Overview|Reg|Rule|Regulation|Day|Year|Bitcoin|Ethereum|Solana|Ether|Blockchain|English|American|Spanish|French|German|Chinese|Japanese|Canadian|British|European|Asian|African|Israeli|Indian|Mexican|Delaware|Nevada|Massachusetts|Christmas|Thanksgiving|Saturday|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Constitution|Bible|God|Act|Law|Laws|Department|Agency|Office|University|Institute|Bank|Court|Securities Exchange|Bylaws|By-Laws|Certificate of Incorporation|Articles of Incorporation|Charter|Event of Default|Transfer Agent`
    .split(/[|\n]/)
    .filter((name) => name !== ''),
);

/** Last words of names of agencies, laws, places and the like. */
const ENDS =
  /(?:^| )(?:Act|Acts|Commission|Code|Law|Laws|Statute|Statutes|University|College|Bank|Banks|Court|Courts|Department|Institute|Institutes|Association|Exchange|Administration|Authority|Agency|Bureau|Ministry|Parliament|Council|Union|Treaty|Convention|Protocol|Directive|Directives|Ordinance|Constitution|Street|Avenue|Road|Boulevard|Drive|Lane|Plaza|Tower|Building|Floor|Suite|River|Lake|Island|Islands|Ocean|Sea|Bay|Valley|County|City|State|States|Province|Republic|Kingdom|Basin|Officer|Officers|President|Secretary|Treasurer|Counsel|Chairman|Governor|Minister|Judge|Professor|Doctor|Committee|Index|Indices|Journal|Times|Market|Markets|Stock Market|Reserve|Board|Rule|Rules|Regulation|Regulations|Standard|Standards|Codification|Update|Topic|Statement No|Amendment No|Act of|No|Award|Prize|Foundation|Society|Academy|Hospital|Center|Centre|Church|School|Church|War|Party|Government|Registry|Gazette|Library|Museum|Park|Airport|Highway|Bridge|Day|Eve|Inc|Corp|Ltd|LLC|LP|Co)$/;

/** Names of kinds that stand before a name. */
const BEGINS =
  /^(?:Department|Ministry|Bank|University|College|Court|City|State|County|Town|Village|Republic|Province|Office|Bureau|Board|Division|Secretary|Attorney|Chief|Vice|Senior Vice|Executive Vice|Assistant|Deputy|Rule|Rules|Regulation|Section|Sections|Item|Article|Form|Forms|Exhibit|Exhibits|Schedule|Annex|Appendix|Chapter|Title|Part|Note|Notes to|Table|Figure|Class [A-Z]\b|Series [A-Z]\b|Mr|Ms|Mrs|Dr|Messrs|Hon|St|Mount|Lake|Fort|San|Santa|Los|Las|North|South|East|West|Northern|Southern|Eastern|Western|Central|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|U\.S|US|UK|EU|Nasdaq|NASDAQ|NYSE|OTC|FINRA|SEC|FASB|IFRS|GAAP|Black|Dow|Federal|National|American|European|United|Public|Delaware|Nevada|Maryland|California|Texas|Florida|New York|New Jersey|Massachusetts|Supreme|Sarbanes|Dodd|Investment Company|Internal Revenue)(?:$|[ ./’'-])/;

/** "First Amendment", "Amendment No": told by their number. */
const NUMBERED =
  /^(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) )?(?:Amendments?|Supplements?|Business Units?)$| Business Units?$/;

/** True for a name that needs no definition. */
export function isProperNoun(phrase: string): boolean {
  return NAMES.has(phrase) || ENDS.test(phrase) || NUMBERED.test(phrase) || BEGINS.test(phrase);
}

/** Words that filings define nearly always; capitalised after "the", they stand for a definition. */
const ROLES = new Set(
  `Prospectus|Prospectus Supplement|Base Prospectus|Accompanying Prospectus|Registration Statement|Supplement|Agreement|Agreements|Indenture|Agent|Agents|Sales Agent|Sales Agents|Placement Agent|Placement Agents|Underwriter|Underwriters|Manager|Managers|Representative|Representatives|Initial Purchaser|Initial Purchasers|Purchaser|Purchasers|Investor|Investors|Selling Stockholder|Selling Stockholders|Selling Shareholder|Selling Shareholders|Company|Issuer|Guarantor|Guarantors|Trustee|Depositary|Warrant Agent|Sponsor|Offering|Offerings|Private Placement|Shares|Placement Shares|Notes|Warrants|Pre-Funded Warrants|Common Warrants|Warrant Shares|Units|ADSs|Common Stock|Ordinary Shares|Preferred Stock|Closing|Closing Date|Effective Date|Settlement Date|Maturity Date|Record Date|Business Combination|Merger|Transaction|Transactions|Purchase Price|Offering Price|Exercise Price|Conversion Price|Commission Rate|ATM Program|ATM Offering|ATM Facility|Plan`.split(
    '|',
  ),
);

/** True for a word of filings that stands for a definition wherever it is capitalised after "the". */
export function isRole(phrase: string): boolean {
  return ROLES.has(phrase);
}

/** Last words of phrases that contracts and prospectuses define. */
const TERM_NOUNS = new Set(
  `Account Accounts Acquisition Act Affiliate Affiliates Agent Agents Agreement Agreements Amendment Amendments Amount Amounts
  Appraisal Assets Assignee Assignment Award Awards Borrower Business Cap Certificate Certificates Claim Claims Closing
  Closings Collateral Combination Commitment Commitments Committee Companies Company Condition Conditions Consent
  Consideration Conversion Counsel Covenant Covenants Credit Date Dates Debentures Debt Default Defaults Deficiency
  Deposit Depositary Disclosure Discount Distribution Distributions Document Documents Employee Employees Entity Entities
  Escrow Event Events Exchange Executives Executive Expenses Expiration Facility Facilities Fee Fees Financing Guarantee Guarantees
  Guarantor Guarantors Guaranty Holder Holders Indebtedness Indemnitee Indemnitees Indenture Information Interest
  Interests Investment Investor Investors Issuer Laws Lender Lenders Lien Liens Limit Limitation Loan Loans Loss Losses
  Manager Managers Material Materials Maturity Member Members Merger Mortgage Note Notes Notice Notices Obligation
  Obligations Offer Offering Offerings Option Options Owner Owners Package Parent Participant Participants Parties Party
  Payment Payments Percentage Period Periods Permits Person Persons Placement Plans Policy Portfolio Premium Price
  Principal Proceeding Proceedings Proceeds Program Project Property Prospectus Prospectuses Purchase Purchaser
  Purchasers Quantity Rate Rates Ratio Recipient Recipients Redemption Registrar Release Representation Representations
  Representative Representatives Request Restrictions Return Right Rights Sale Sales Schedule Securities Security
  Securityholder Securityholders Seller Sellers Services Settlement Share Shareholder Shareholders Shares Side Split
  Sponsor Sponsors Statement Statements Stock Stockholder Stockholders Subscriber Subscribers Subscription Subsidiaries
  Subsidiary Successor Supplement Supplements Takedown Target Tax Taxes Term Termination Terms Territory Threshold Time
  Tranche Transaction Transactions Transfer Transferee Transferees Trigger Trust Trustee Trustees Underwriter
  Underwriters Unit Units Value Volume Warrant Warrants Warranties Withdrawal Yield`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a phrase whose last word is one that documents give a meaning of their own. */
export function endsInTermNoun(phrase: string): boolean {
  return TERM_NOUNS.has(phrase.slice(phrase.lastIndexOf(' ') + 1));
}

/** Documents that speak of themselves: "this Prospectus" needs no definition. */
const SELVES =
  /^(?:Prospectus|Prospectus Supplement|Supplement|Registration Statement|Agreement|Indenture|Plan|Report|Amendment|Offering|Certificate|Warrant|Note)$/;

/** True for the document's own kind after "this". */
export function isSelf(phrase: string): boolean {
  return SELVES.test(phrase);
}
