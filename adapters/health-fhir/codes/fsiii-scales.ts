/**
 * Scales and small lists of FSIII: severity, follow-up result, the citizen's own view, goal type, who asked, general information.
 * Facts of KL Term 2.3.0, CodeSystem FSIII (urn:oid:1.2.208.176.2.21), labels as published, misspellings included.
 * A row is UUID, letter key (`-` when there is none), Danish label; `= LIST` opens a list, `# ` a paragraph.
 */
export const FSIII_SCALES = `
= SEVERITY
2c02a704-deee-4878-9378-1167613b3da6 B Funktionsevne skalering
9c5cfb57-a498-40e5-98a7-792bf5fb205b B1 0
fcc16cb1-41f0-4832-b834-110fba0aaabe B2 1
d984ad21-48fe-4619-845e-2aa0303048e7 B3 2
1ceef776-0cfa-4acd-b222-c5bb2424e0c1 B4 3
f4c9f159-5806-4c06-95e9-e69b83bab1a1 B5 4
d7ff926a-4955-478f-b300-0b0ec0785013 B6 9
= FOLLOW_UP_RESULT
ad78224f-b339-462c-9f2c-90b3120605cb E Resultat af opfølgning kommunal pleje og omsorg
9c90b0e5-9c0a-4b72-a18c-76cd6d6c6213 E1 Fortsættes
c6e71993-5d72-409a-8ab9-ecc094968635 E2 Ændres inden for rammen
59753987-c38d-41c5-b201-0eeff3032fef E3 Afsluttes
61b9a5c2-2ea7-45ad-82b8-53cbb513290e E4 Revisitation
= PERFORMING
d6d48a71-b96f-4b88-86f9-b13bd3c03560 C Udførelse
0c87bff2-3b24-4a6e-a9df-193f268ae7b8 C1 Udfører selv
86c7db25-59bb-4bef-bfe3-c73b3031b9f2 C2 Udfører dele af
9e6c7ef6-9539-4f87-a82a-1eea50a1ec2a C3 Udfører ikke selv
f5a558db-e3cd-4b66-bf69-34cd86df05e4 C4 Ikke relevant
= MEANING
687159ad-a61c-47c0-a878-53aa54bae2d5 D Betydning
ba2fc34d-dde5-4d1e-b642-7d6950580641 D1 Oplever ikke begrænsninger
283bc119-5c7c-4679-8c8b-8768484e96d7 D2 Oplever begrænsninger
= GOAL_TYPE
59c107b1-afc2-400e-a129-f9676a0aa9bf - Måltype
15846728-58b4-4413-a9d1-be0f1404b10f - Tilstand forbliver uændret
81c827de-ef31-4410-aa57-0d1d1bc6c264 - Tilstand forsvinder
e182c5dc-9f91-474a-92e8-f62be3d498f4 - Tilstand forsvinder, mindskes eller forbliver uændret
8addc23a-f7c6-47c4-97fb-a73fcdfc9f65 - Tilstand mindskes
= REQUESTED_BY
95851822-5a33-4349-a1f2-9b1245369bf5 A Henvendelse/henvisning fra
e73934c9-e7aa-46a6-a7e4-3f1aa6fce1a7 A1 Borger
df730716-47ae-42ed-9ff3-bbf4353d5626 A2 Pårørende
9da2f982-b1da-4e62-89ba-7affeb4f079d A3 Sagsbehandler, anden forvaltning
10c50afd-9ac7-4522-b945-29d84c082516 A4 Hjemmeplejen
cfe8ea63-e2aa-4b2c-99f7-7a1748f25ef3 A5 Hjemmesygeplejen
6d013db6-c05a-446a-b4d3-5823cb7e3f26 A6 Træning
ddd8f111-2a2c-4fb3-a444-7b1ad35b95fa A7 Sundhedsfremme og forebyggelse
21ba5764-8b1b-4409-b7a1-f2396b60e7a4 A8 Anden kommune
2c2d5545-e247-4d73-b454-3b0849b16980 A9 Egen læge/vagtlæge
503f8a4f-9023-470d-ba60-4a0e2ba8ac88 A10 Speciallæge
4d2bf9ca-869b-4fb5-afe8-027f0f04e7c1 A11 Sygehus - kirurgisk
cf85bd30-afc4-4134-b3f6-c4e3861372ac A12 Sygehus - medicinsk
d9b03ed2-7e81-4c01-8b3f-9aa9853ee5be A13 Sygehus - psykiatrisk
2cdf2c7c-65f7-4671-a976-89aff82c574d A14 Sygehus - akutmodtagelse
e8a0be2a-86e6-4098-b2d4-86d00511556b A15 Andre
= GENERAL
370e6178-9a5d-45f9-a2c9-f658186059c9 F Generelle oplysninger
3769072e-79aa-466a-9385-baaba53b5b41 F1 Mestring
18eb83fc-a4fb-46ac-9d98-73ce76946c43 F2 Motivation
041a8348-e77d-4d6d-a464-a46b4fd036d0 F3 Ressourcer
f515d687-54cc-449d-9c4e-fd5d18919b95 F4 Roller
98cd49f3-5dab-412e-9742-6437d0c2adce F5 Vaner
5a5e8e1d-d9ab-4b87-83e9-b34ca474808f F6 Uddannelse og job
55dcbfa5-22e0-4765-8b9d-b2ea35f08aa3 F7 Livshistorie
6e6d9fcb-5b78-4f4a-87ac-a25f5ee3f620 F8 Netværk
7c3806c7-81a6-4ebc-8201-19fce4408f47 F9 Helbredsoplysninger
e1afc3ae-e911-499d-9f46-bf8bab760536 F10 Hjælpemidler
9a8f6787-c366-4287-a1b8-5a9e35d7f9d8 F12 Boligens indretning
`;
