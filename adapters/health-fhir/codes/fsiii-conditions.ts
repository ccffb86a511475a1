/**
 * Conditions (tilstande) of FSIII by list.
 * Facts of KL Term 2.3.0, CodeSystem FSIII (urn:oid:1.2.208.176.2.21), labels as published, misspellings included.
 * A row is UUID, letter key (`-` when there is none), Danish label; `= LIST` opens a list, `# ` a paragraph.
 */
export const FSIII_CONDITIONS = `
= NURSING_CONDITION
4db72d65-7ec1-45b4-89c3-5017c35d085e I Kommunale sygeplejetilstande
fa6aa904-d06e-4029-b4c4-13ead04ace27 I1 Funktionsniveau
b4e4bb41-7734-4c84-967f-fa1916662972 I1.1 Problemer med personlig pleje
651a82a3-ff4b-44c1-89dd-574363b33e02 I1.2 Problemer med daglige aktiviteter
55670b1e-7a36-46b2-8712-b7536237f22d I2 Bevægeapparat
92caace8-60e3-4861-80ac-6e372a700e1d I2.1 Problemer med mobilitet og bevægelse
25dcedb3-7149-4ef9-a2c3-be30267441fb I3 Ernæring
82239c9a-001c-4027-896d-72caf62c2e31 I3.1 Problemer med væskeindtag
5f6830e9-a756-4255-8cec-021c1450de8b I3.2 Problemer med fødeindtag
15947075-ae22-45ca-94bb-ab5992a40c1e I3.3 Uhensigtsmæssig vægtændring
354af175-2fcf-4f24-9adc-e9c349cd64c0 I3.4 Problemer med overvægt
7946e63c-036f-49f7-a5bc-1f5a8dc173c7 I3.5 Problemer med undervægt
1bb534f3-e526-41a9-b9c3-6157ea19c915 I4 Hud og slimhinder
7fc48908-33a5-42bf-9d30-feb346e3af21 I4.1 Problemer med kirurgisk sår
fea2c964-eee3-485d-9d07-83a750d843e8 I4.2 Problemer med diabetisk sår
78307e65-8f66-4d8b-972e-2431cf80e1ba I4.3 Problemer med cancersår
bb0ea5fa-3462-40de-9047-a16fc4815a47 I4.4 Problemer med tryksår
273eb475-1b94-4445-921b-13c829246494 I4.5 Problemer med arterielt sår
19503407-1ae8-4b17-b96a-98387c24278d I4.6 Problemer med venøst sår
0c0c9388-da32-4cfd-af9b-33c39896424b I4.7 Problemer med blandingssår
555bc65d-6c7f-4848-b5bd-e6176c306986 I4.8 Problemer med traumesår
1ee0cce8-b082-464a-a19c-808e7cb082eb I4.9 Problemer med hud og slimhinder
3f00a76f-8e7b-4b13-80cc-f2ceef4e51d1 I5 Kommunikation
68dcfecb-3b30-4392-bfb2-325174220323 I5.1 Problemer med kommunikation
5bfe4bda-2358-41da-946e-1fdaa33d5fe8 I6 Psykosociale forhold
5cc0c081-4b5a-4465-8635-7515768fbadc I6.1 Problemer med socialt samvær
7b6a52c6-7e0d-4800-a223-ebdd2c9261e4 I6.2 Emotionelle problemer
f7710e83-a2d3-4c17-bcf6-bd084aec2efb I6.3 Problemer med misbrug
f7619a25-1f4f-4940-83b8-913a2da0ef47 I6.4 Mentale problemer
01150cdb-6098-48ce-bb61-60967f6bcc37 I7 Respiration og cirkulation
dae40f60-8dab-4bd3-ab72-b07d0f278692 I7.1 Respirationsproblemer
3dac3b51-364e-47c0-a043-15b6d7a6c405 I7.2 Cirkulationsproblemer
cc377732-7f14-49b7-8940-1aa07b8884e7 I8 Seksualitet, køn og kropsopfattelse
d5966884-4e41-40c1-b711-6c6cde778360 I8.1 Problemer med seksualitet
94e9c867-fbc8-4d35-8596-e6b8765b12e8 I9 Smerter og sanseindtryk
6da78b57-2b00-43f2-b7f0-7045dd9aa1a5 I9.1 Akutte smerter
4d857481-a4f4-4ee6-84e9-366b8875839f I9.2 Periodevise smerter
e4a049fc-e20c-4117-b834-b475eee781da I9.3 Kroniske smerter
14d0e94f-35a0-4604-885d-6458d4d8023a I9.4 Problemer med lugtesans
8a592ca5-f544-41d9-aeeb-fe50c2893b45 I9.5 Problemer med følesans
ee01e70d-0d2b-47a9-8f15-cb59ce4bf348 I9.6 Problemer med synssans
a078cdbd-a1e0-4d02-a472-f010b971c156 I9.7 Problemer med hørelse
742d39b5-63b5-411b-8792-e0d35c914c8d I9.8 Problemer med smagssans
8c539fd9-7f31-4b4e-8b30-8298c8ab640f I10 Søvn og hvile
c11de086-e05b-4cec-b550-a2f0244bf823 I10.1 Døgnrytmeproblemer
6c6a10b9-d4c3-44f6-8803-80466d158356 I10.2 Søvnproblemer
9162d29a-1c7f-4585-8145-8fb4f1a999e3 I11 Viden og udvikling
e1dcf02e-6df5-487d-b596-3d499545468f I11.1 Problemer med hukommelse
4a37483a-9d95-496b-a593-aa720a6228ac I11.2 Problemer med indsigt i behandlingsformål
d0496876-5673-4597-bd4a-6323d1dfea46 I11.3 Problemer med sygdomsindsigt
e671cc6c-a24b-4a50-82bf-8f3f6ab09c9a I11.4 Kognitive problemer
045fa500-35b0-46b7-97dd-adb60888a8ea I12 Udskillelse af affaldsstoffer
a2d41ce8-e0ee-4863-bfe0-5c19bbf1bf06 I12.1 Problemer med afføringsinkontinens
116ff724-09b7-45c0-bee5-8bbf1d500c63 I12.2 Problemer med vandladning
1fdf6282-7e57-4e3d-91c4-c8b2f030c374 I12.3 Problemer med urininkontinens
8edb6c4d-0410-431c-bd8d-2c3b2d93461d I12.4 Problemer med mave og tarm
24d20243-e3f1-4258-a4de-450774fea13c Problemer_med_andre_saar Problemer med andre sår
bc65b137-9f5a-4889-82c2-c6764e5507f0 Problemer_med_ernaering Problemer med ernæring
bc239b8b-119e-41b4-ae53-4a51fb45e001 Problemer_med_mave_og_tarm Problemer med mave og tarm
d80c56ae-e9f6-44e9-bd2d-103e10a7fef2 Problemer_med_sanser Problemer med sanser
7dc00935-32e7-46f2-b12a-8d6adfc5ad77 Problemer_med_seksualitet_koen_og_kropsopfattelse Problemer med seksualitet, køn og kropsopfattelse
5b6f5ce1-24b0-486d-8bbb-f9711fec92dd Problemer_med_smerter Problemer med smerter
6d72e1df-2873-48b2-a59d-6ee355b0e929 Problemer_med_sundhedskompetence Problemer med sundhedskompetence
f5a9fb78-bd27-4d98-821a-757cd65fab53 Problemer_med_soevn_og_hvile Problemer med søvn og hvile
b754ce15-4de8-4ac6-8224-57432fd7cd6a Problemer_med_trivsel Problemer med trivsel
ae911e37-1ed5-4c30-9622-c73640f1c606 Problemer_med_vandladning Problemer med vandladning
42b04f2b-3208-4cce-b52a-a5b293ce8846 Problemer_med_vaegt Problemer med vægt
= CARE_CONDITION
d49d6b0c-c067-4469-b92d-3842822c4971 J Kommunale pleje- og omsorgstilstande
43c2b7f0-5e55-4627-8fcf-bdaf5a9d84ac J1 Egenomsorg
4d46bd94-9518-431c-82e8-ebb91bca307a J1.1 Vaske sig
581f65f9-cd0a-4630-8cc5-c8c125ae2d0c J1.2 Kropspleje
e853d3e7-1de5-44f0-ab48-1fb20c449035 J1.3 Af- og påklædning
0285a61e-e563-4f2a-a33f-fedf28a57661 J1.4 Drikke
56291a75-960d-4fbb-8f28-ae27da8851dc J1.5 Fødeindtagelse
888c8f63-c059-46c3-8f36-f9649dbd0771 J1.6 Spise
91762d6a-fd77-454c-88cd-8d9bc49b1ab8 J1.7 Varetage egen sundhed
5eecf025-ae93-4256-8df5-bc304c149b96 J1.8 Gå på toilet
1c850a09-aa49-4fae-9354-f932f13e030b J2 Praktiske opgaver
a7ac8429-513f-43cd-bc69-96a8d0e0f0ff J2.1 Lave husligt arbejde
75bfc8db-a220-4801-a8c7-5e968e94d44b J2.2 Lave mad
e40942af-08a1-49ef-90c3-93541c53b47a J2.3 Udføre daglige rutiner
293bd85b-d9b4-4e2c-83d9-d3df32ce9d82 J2.4 Indkøb
462f9352-0129-4d8e-8c75-a6dfed78ddcf J3 Mobilitet
ba4683f8-4700-4059-a2f6-0598e2e9e15a J3.1 Løfte og bære
4f915ee9-9f30-47b5-b582-c0f1467dd271 J3.2 Bevæge sig omkring
3770dcf7-8285-45c9-90e6-d3efa1d85f99 J3.3 Bruge transportmidler
0266853a-f222-4955-a2ce-687e26161144 J3.4 Færden i forskellige omgivelser
d39cd035-eb12-4a18-8a68-f43d4c0c62ef J3.5 Forflytte sig
8d848883-6da7-4a7a-91a9-83fc9ffa2e06 J3.6 Ændre kropsstilling
346de9b3-4ba4-4ebd-b41d-b863b611159a J3.7 Muskelstyrke
51697715-965a-40f3-b4a5-819103bf9d49 J3.8 Gå
b1d490a4-229c-465e-99b8-554e1e68513a J3.9 Udholdenhed
4571f168-a92a-4caf-8dc8-35f45c2a1cb4 J4 Mentale funktioner
c8b28097-70b7-41d8-b91f-57aa68ddac51 J4.1 Anvende kommunikationsudstyr og -teknikker
a3ac7928-77c9-425c-a7f1-1248a3764d0a J4.2 Hukommelse
3b29a8ea-282b-4118-8d83-2f494a509c27 J4.3 Orienteringsevne
bc6a1539-a606-4032-875f-f7cd062f8364 J4.4 Overordnede kognitive funktioner
12ada406-5ed6-44fb-8ba3-86828c157167 J4.5 Følelsesfunktioner
ff8312dc-442a-43f8-831a-faa18918c1ee J4.6 Energi og handlekraft
986028e0-3f13-4fa8-b059-c0ae7f161a1c J4.7 Tilegne sig færdigheder
1054554c-2178-4b4a-8edf-cbf68345226e J4.8 Problemløsning
86b53158-6d05-412e-ad55-2e1fa26359b3 J5 Samfundsliv
589d1a12-9be3-4d4c-bb72-3de133731e2f J5.1 Have lønnet beskæftigelse
d7687a4e-d848-4931-940e-8ef338eb3f85 Kognitive_funktioner Kognitive funktioner
08267627-cf37-49e9-ae2a-4cafdca51ba0 Kommunikation Kommunikation
d8aa5f09-cd9c-4996-a853-1c95ee98f25c Mobilitet_og_bevaegelse Mobilitet og bevægelse
feb38b55-c2d7-4d57-99c2-93622eaa0025 Personlig_pleje Personlig pleje
41c201d5-6d3d-4576-b3d2-510a9b105631 Spise_og_drikke Spise og drikke
98cfcc91-682e-4777-bfa5-6dcae59ff77f Sundhedskompetence Sundhedskompetence
ea9d19bc-d513-4f4b-936f-8f0a405ae134 Trivsel_funktionsevnetilstand Trivsel
= REHAB_CONDITION
1e199483-7201-43ef-a685-7fee7f4398ce - Af- og påklædning
1b5ad154-d22c-4949-a5db-c01ccefd64d9 - Balance
c6f49b84-58af-43df-bb3e-0d6a67fa0aba Bevaegeapparat Bevægeapparat
2b11e7a0-1faf-4b45-a653-4c347f019266 - Bevægeapperatet
a2253dcc-4806-4491-af3a-373344a70ccc - Cirkulation
9c2c29fb-4df7-4be4-a72f-383b488d575d - Deltage i fritidsaktiviteter og fællesskaber
df62498e-7ad1-4f01-93ce-a0441f879a2c - Egenomsorg
1d9759c6-6526-4d07-994a-5dee3fa65177 - Energi og handlekraft
ecb5e72d-40a2-4af3-9135-25974026bf02 - Ernæring
86e1982c-f459-4658-9071-e4bf3453a687 Forflytte_sig Forflytte sig
271c791c-7b6e-4a43-bf2f-d2a815386749 - Færden med transportmidler
c0624874-bdd4-4879-99c5-3a7330f83cc9 - Fødeindtagelse
d377b371-64f5-416c-93f3-852e437ae1cb - Følelsesfunktioner
3f27a7bc-790d-444e-bcf4-6e22a6b1da7e - Gang og bevægelse
cffd4ef7-0282-4a68-a542-bae128172047 - Gå på toilet
99b18761-88d7-44b2-915d-c64aa0b3b562 - Hjerte og lunger
ddbd7477-9579-4a83-a3e7-74ed716a0451 - Hud og hævelser
56860429-eabe-4d48-b8ad-d7f7b28f6df5 - Hukommelse
713fcbca-3776-4fb5-b423-2b82fcab7865 - Håndtere genstande
bd088375-65fc-4e1d-9a8b-78dc918e6581 - Indkøb
b16668ff-9c02-491e-b082-7b699d93f5bc Kognitive_funktioner_140tilstande Kognitive funktioner
94db6c71-859d-43e6-9a62-4e7fa7daf767 - Kommunal genoptræning efter sygehusophold-tilstande
064f983b-5ec5-40a3-bc90-c3fcec6b6ef5 - Kommunikation
bbc99471-a9f3-41f1-a95b-6842abfb551a Kontinens Kontinens
d6a26f74-bff7-40e0-95d5-0b382119ad6d - Koordination
aec684bd-c2ea-4ff0-8eb7-6d2cf67fb863 Kroppen Kroppen
dc2691db-fcc5-406f-a790-3c1f2f91c6b9 - Kropspleje
b53bca74-fd3f-4127-89ae-1a39d7836b93 - Lave husligt arbejde
2bd07f7c-e6bb-424b-ab8f-f7c1de2afe80 - Lave mad
3c366bd0-0c87-4f2d-a755-0fba564c7a9d - Ledfunktion
3bba13c9-c429-408e-b82c-3f2bf25b8d39 - Læring og anvendelse af viden
1dae1e1e-306e-48f2-b9e1-2a180301d8dd - Mentale funktioner
e3242303-2506-4a09-ac65-59dfd06cb489 - Mobilitet
dd41df82-3c13-4523-b9c5-e83676425299 Mobilitet_og_bevaegelse_140tilstand Mobilitet og bevægelse
396c3048-410b-46a8-89e6-ba89cd0e8fda - Muskelfunktion
eec8fc0a-7a30-49ea-ba3d-1c1d3cb50bfb - Oplevelse af egen krop
36248229-67ac-4f5a-9446-b72c7208e34d - Opmærksomhed
95fbdaed-00a4-461e-961d-629322c89914 - Orienteringsevne
2c99f93c-4459-471d-a6b8-303d32c15ed6 - Overordnede kognitive funktioner
243ae4ae-4e36-4192-88cb-399711ac3766 Personlig_pleje_140tilstand Personlig pleje
b9c4561d-20bc-48c9-a727-fea719424a86 - Praktiske opgaver
87a689e9-fe3b-4696-a15f-07b7be8fecf4 - Psykomotoriske funktioner
fa0028ca-72c5-4180-aefe-7b696698b196 - Respiration
26b05040-94f3-4c8c-9ede-c7223bddf518 Respiration_og_cirkulation Respiration og cirkulation
7e608d37-3f3c-4374-bbc8-e317505d8bc2 - Samfundsliv
04d9580e-669a-42d5-b20f-3c651ad5b8bf - Samspil og kontakt
2d3a12d0-c0d9-4702-a96e-1d7824c80c6c - Sanser
0337193a-b5cc-43e1-a324-fa28944bfc3b - Sanser og smerter
3c685f14-5d48-4b1c-a451-9da780e2b41c Sanser_og_smerter Sanser og smerter
40cbf3ef-9ec0-4795-bb3b-ea7c788b49e2 - Smerter
a05628c5-0128-42f7-844c-0f8261041328 - Spise og drikke
290baa56-5d8c-40a6-b40c-1de05649f0d1 Spise_og_drikke_140tilstand Spise og drikke
6a2c3341-c13e-4638-961d-72ba0fe29a80 Sundhedskompetence_140tilstand Sundhedskompetence
263a2c2f-7ae2-4264-8808-7e8216b1a118 - Sår og cicatriser
a2e013fb-7c91-4c5a-90c6-d119ff3e0ce8 - Udføre daglige rutiner
acb817ea-63aa-4d7e-aa67-f557c73f7c8a - Udholdenhed
5f2310b3-cad1-43f6-9dc7-d982da141860 - Varetage beskæftigelse
91fbebf5-9cd2-4a95-ab7f-3e94e635253e - Varetage egen sundhed
73642409-bcd7-41b7-a2ed-50ae37352167 - Varetage uddannelse
0c126894-60e1-4781-96b7-9b227677bfb6 - Vaske sig
ebd91b5e-114a-48a5-90b8-d3c1fd50b72b - Viden og udvikling
2a641de6-1017-4647-a0fb-c3c8b7b1f43e - Ændre og opretholde kropsstilling
65ca1484-390b-4f1e-ba14-86a170ba75b9 - Ødem
= PREVENTION_CONDITION
57b8979f-cf46-4312-aafa-3a0dd93aa921 - Alkohol
e3ff3fea-a4ff-4c7b-ad04-f4aad2e67fd3 - Cirkulation
fab34c19-4805-45af-b961-56099c849744 - Daglige aktiviteter
525b5dd8-d62b-4efa-bf66-262ac47eca5b - Emotionel funktion
c0ee1cf6-47a9-4523-8fda-a80a13e28e30 - Ernæring
f1f1eee3-a3ea-4ca1-bfa9-ebb381af1a1f - Fysisk aktivitet
7b3b3587-4ddd-4b93-a81b-455bfc601492 - Hverdagsliv
43f0b6da-11da-4eed-b00b-19b2177690b5 - Håndtere genstande
0520a107-2bb0-47b8-8856-c53e27607e51 - Kognitiv funktion
0fa991ef-adf5-4202-8cfe-a31454ed6e9d - Kommunale sundhedsfremme og forebyggelsestilstande
880cdd75-c63a-44a0-a4e4-8209644c8628 - Kontinens
d03da587-94dc-46e6-ba71-eb1e43ec7df6 - Kroppen
43ad3091-f684-4d6f-8885-20ecd1cf2255 - Kropspfattelse
f0b62265-6c83-4239-af97-4d6e9ba9dea7 - Medicin og stoffer
3547a306-8623-4713-a8ce-db1e82839c50 - Mental sundhed
abc0b770-d080-4cc8-851a-aa62556730e6 - Mobilitet og bevægelse
e33396bb-019a-4fda-b901-1dbfdea1fc10 - Respiration
e7531532-7b7f-4ac0-863a-0b6a4cbe6ce2 - Smerte
08042057-72f4-4798-a727-75ce6205dc86 - Sociale relationer
f715168e-125b-4d00-8e93-2ca4147ed13f - Spisemønster
b349c7ec-86c5-4c52-aaf2-9034d98b0e3b - Sundhedsadfærd
bb7e9e71-73f6-4ec6-a0bf-eaec1e5982b4 - Sundhedskompetence
cb55874a-93d9-45c7-a25a-8ff677c24385 - Søvn og hvile
1a34ed6c-083b-451f-b8c8-137f99126b0c - Tobak og nikotin
ba083ca7-fe46-41d0-acd5-85851ac8137f Trivsel Trivsel
febbd20d-f5ff-41e7-bf12-dfa0700678e0 - Vægt
= AID_CONDITION
ad513193-df34-4ff8-8846-3486f47192e8 Egenomsorg_omraade Egenomsorg
5813303f-d4d8-46f9-91ba-f7a300e46920 Egenomsorg Egenomsorg
9faf9d59-f308-498a-96d1-aa1d9124d514 Kommunalt_hjaelpemiddelomraade_tilstande Kommunalt hjælpemiddelområde tilstande
45061921-7da7-4d12-b3eb-af687e99400f Kommunikation_omraade_hjaelpemidler Kommunikation
4f703eed-305f-47d2-872d-08988da2eb2c Kommunikation_hjaelpemidler Kommunikation
ca4305dd-2693-4b3e-855c-2d122a8d3cb0 Mentale_funktioner_omraade Mentale funktioner
1b5e19ec-cefc-480d-9ba2-46a098b8d2b9 Mentale_funktioner Mentale funktioner
6322f707-8e41-4881-8f57-020960964488 Mobilitet_omraade Mobilitet
63612558-1d94-44af-a36d-7a2de24ab733 Mobilitet Mobilitet
0f033909-e470-4e83-a707-edce5e96bb9a Praktiske_opgaver_omraade Praktiske opgaver
c26718f2-4dd7-464b-97ee-50b474c01091 Praktiske_opgaver Praktiske opgaver
9ef9970c-c635-4179-a275-6c5f7fc30ffa Samfundsliv_omraade Samfundsliv
5ed4346d-3fb2-456b-a62a-98f8fbcfe101 Samfundsliv Samfundsliv
`;
