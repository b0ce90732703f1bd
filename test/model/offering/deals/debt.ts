import type { Deal } from './deal.js';

/** What reports say of notes and bonds. */
export const DEBT: readonly Deal[] = [
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) closed its previously announced private offering of $400 million aggregate principal amount of 6.125% Senior Notes due 2032 (the “Notes”). The Notes were issued pursuant to an Indenture, dated as of June 9, 2025 (the “Indenture”), among the Company, the guarantors party thereto and Cedar Trust Company, National Association, as trustee (the “Trustee”).',
    states: {
      offeringType: 'debt',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      principal: '400000000',
      coupon: '6.125',
      maturity: '2032',
      security: '6.125% Senior Notes due 2032',
      agreements: 'Indenture | 2025-06-09 | Cedar Trust Company, National Association: trustee',
    },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, Harbor Lane Therapeutics, Inc. issued a press release announcing its intention to offer, subject to market conditions and other factors, $250 million aggregate principal amount of convertible senior notes due 2031 in a private offering to persons reasonably believed to be qualified institutional buyers pursuant to Rule 144A under the Securities Act.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'not begun',
      principal: '250000000',
      maturity: '2031',
      security: 'convertible senior notes due 2031',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. (the “Company”) entered into a purchase agreement (the “Purchase Agreement”) with Alder Brothers LLC and Birch & Co., as representatives of the several initial purchasers named therein (the “Initial Purchasers”), relating to the sale by the Company of $300 million aggregate principal amount of its 1.25% convertible senior notes due 2030 (the “Notes”) in a private offering to qualified institutional buyers.',
    states: {
      offeringType: 'debt',
      agreementStatus: 'in force',
      principal: '300000000',
      coupon: '1.25',
      maturity: '2030',
      agreements: 'purchase agreement | 2025-06-05 | Alder Brothers LLC: underwriter; Birch & Co.: underwriter',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Therapeutics, Inc. priced an offering of $300 million aggregate principal amount of 1.25% convertible senior notes due 2030 in a private offering to qualified institutional buyers. The offering is expected to close on June 10, 2025, subject to customary closing conditions.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'active',
      closingDate: '2025-06-10',
      principal: '300000000',
      coupon: '1.25',
      maturity: '2030',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Power Company (the “Company”) issued and sold $500,000,000 aggregate principal amount of its First Mortgage Bonds, 5.40% Series due 2055 (the “Bonds”). The Bonds were issued under the Mortgage Indenture, dated as of May 1, 1994, between the Company and Cedar Trust Company, N.A. (formerly known as Dogwood Bank, N.A. (successor to Elm Trust Company)), as trustee.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'completed',
      principal: '500000000',
      agreements: 'Mortgage Indenture | 1994-05-01 | Cedar Trust Company, N.A.: trustee',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, the Company issued $20 million aggregate principal amount of 8.00% Senior Notes due 2030 under an indenture, dated as of June 5, 2025, between the Company and Cedar Trust Company, National Association, as trustee.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'completed',
      principal: '20000000',
      coupon: '8.00',
      maturity: '2030',
      agreements: 'indenture | 2025-06-05 | Cedar Trust Company, National Association: trustee',
    },
  },
  {
    of: 'report',
    says: 'On June 5, 2025, Harbor Lane Energy Corp. entered into an underwriting agreement with Alder Brothers LLC, Birch & Co. and Fir Capital Markets, LLC, as representatives of the several underwriters, in connection with the offer and sale of $350,000,000 aggregate principal amount of its 5.10% Senior Notes due 2030 and $450,000,000 aggregate principal amount of its 5.60% Senior Notes due 2035.',
    states: {
      offeringType: 'debt',
      principal: '350000000; 450000000',
      coupon: '5.10; 5.60',
      maturity: '2030; 2035',
      agreements:
        'underwriting agreement | 2025-06-05 | Alder Brothers LLC: underwriter; Birch & Co.: underwriter; Fir Capital Markets, LLC: underwriter',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Energy Corp. completed the sale of $600,000,000 aggregate principal amount of its 4.95% Notes due 2030 pursuant to an underwriting agreement dated June 4, 2025 among the Company and Alder Brothers LLC and Birch & Co., as representatives of the underwriters. The Notes were issued under the Indenture, dated as of March 1, 2010, between the Company and Cedar Bank, N.A., as trustee, as supplemented by the Ninth Supplemental Indenture, dated as of June 9, 2025.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      principal: '600000000',
      coupon: '4.95',
      maturity: '2030',
    },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, Harbor Lane Energy Corp. (the “Company”) commenced a private offering of $500 million in aggregate principal amount of senior notes due 2033. The notes will be offered only to persons reasonably believed to be qualified institutional buyers in reliance on Rule 144A.',
    states: { offeringType: 'debt', principal: '500000000', maturity: '2033' },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, the Company announced that it proposes to offer $500 million aggregate principal amount of senior secured notes due 2030, subject to market and other conditions.',
    states: { offeringType: 'debt', offeringStatus: 'not begun', principal: '500000000', maturity: '2030' },
  },
  {
    of: 'report',
    says: 'On June 4, 2025, the Company entered into an underwriting agreement (the “Underwriting Agreement”) with Alder Securities, Inc., Birch & Co. LLC, and Cedar Securities LLC, as representatives of the several underwriters named therein (the “Underwriters”) pursuant to which the Company agreed to issue and sell a total of $1,000 million aggregate principal amount of its 3.950% Senior Notes due 2029 (the “2029 Notes”), $850 million aggregate principal amount of its 4.050% Senior Notes due 2032 (the “2032 Notes”) and $1,150 million aggregate principal amount of its 4.500% Senior Notes due 2052 (the “2052 Notes” and, together with the 2029 Notes and the 2032 Notes, the “Notes”) to the Underwriters. The Company estimates that the net proceeds from the offering will be approximately $2,961 million (after underwriting discounts and offering expenses). The Company intends to use the net proceeds to fund its previously announced cash tender offers and to redeem an outstanding series of senior unsecured notes. The closing of the offering of the Notes is expected to occur on June 12, 2025.',
    states: {
      offeringType: 'debt',
      principal: '1000000000; 850000000; 1150000000',
      coupon: '3.950; 4.050; 4.500',
      maturity: '2029; 2032; 2052',
      netProceeds: '2961000000',
      offeringStatus: 'active',
      closingDate: '2025-06-12',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, Harbor Lane Homes, Inc. (the “Company”) completed its offering of $500,000,000 aggregate principal amount of 5.750% Senior Notes due 2034 (the “Notes”) in a private offering exempt from the registration requirements of the Securities Act. The Notes were issued under an Indenture, dated as of June 9, 2025, by and among the Company, the guarantors named therein and Cedar Trust Company, National Association, as trustee.',
    states: {
      offeringType: 'debt',
      offeringStatus: 'completed',
      closingDate: '2025-06-09',
      principal: '500000000',
      coupon: '5.750',
      maturity: '2034',
      agreements: 'Indenture | 2025-06-09 | Cedar Trust Company, National Association: trustee',
    },
  },
  {
    of: 'report',
    says: 'On June 9, 2025, the Company entered into the Seventh Supplemental Indenture with Cedar Trust Company, N.A., as trustee, relating to the issuance by the Company of $400,000,000 aggregate principal amount of its 4.800% Senior Notes due 2035.',
    states: { offeringType: 'debt', principal: '400000000', coupon: '4.800', maturity: '2035' },
  },
];
