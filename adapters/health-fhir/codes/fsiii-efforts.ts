/**
 * Efforts (indsatser) of FSIII by list and, where the list or its parent names one, by the paragraph they rest on (`# SEL § 83`).
 * Facts of KL Term 2.3.0, CodeSystem FSIII (urn:oid:1.2.208.176.2.21), labels as published, misspellings included.
 * A row is UUID, letter key (`-` when there is none), Danish label; `= LIST` opens a list, `# ` a paragraph.
 */
export const FSIII_EFFORTS = `
= CARE_EFFORT
#
b07bbb6d-16b2-4cee-b5a5-771ca5beb67c H Kommunale pleje- og omsorgsindsatser
6f9ed46f-6498-4567-9637-2324dbfaa0a0 H7 0-ydelser
4e5198d5-7d1b-44bc-9ab0-98ca8964a521 H7.1 Generel 0-ydelse
4e6ac795-fc5d-433a-9d0a-1b1006132525 H7.2 Koordinerende 0-ydelse
# SEL § 83
642bc356-a7e2-4dcf-9d3d-7ae90bf936c2 H1 SEL § 83
17312894-b23f-43d9-9723-b725ac25d872 H1.1 Personlig hygiejne
4a4add40-ee74-4090-bd70-48d9bda9c5c4 H1.2 Udskillelser
ac68ca34-bfad-4254-a715-6fd758838e67 H1.3 Ernæring
ef8ee035-00d2-48b9-b366-27753ccd5504 H1.4 Mobilitet
1ae7906b-5f16-4ba4-9077-7f59067cbedb H1.5 Hverdagens aktiviteter
a3af0522-e228-4a6a-b5c2-c9fcf0f3b2c4 H1.6 Tilsyn/omsorg
bc0306e2-5090-4bc8-b878-9814cafea403 H1.7 Indkøb
43608562-e356-4990-8b96-e35128bbdc4f H1.8 Rengøring
8bf6aa06-6e1f-47b6-96ab-4b7d153305f0 H1.9 Tøjvask
1d25d761-72a9-41c8-a29d-d6a47975dc05 H1.10 Tilberede/anrette mad
9aad7654-b9f9-40a3-84d9-2ae1dec4228a H1.11 Madservice
074078e1-b78b-4167-b125-f7b76923469e H1.12 Praktiske indsatser i relation til børn i husstanden
c3e6dc66-ecbc-4926-a06c-eb2c99c0f29e H1b Hjemmehjælp - Praktisk hjælp og støtte
5c8f6a03-bcd2-4c70-b427-14bb684aff5d H1c Madservice
# SEL § 83 a
5270beb2-5d61-46f0-acc3-d1ee2a750e53 H2 SEL § 83A
754c06a7-d6f1-4f8d-ad3e-a5c109efaca6 H2.1 RH Ernæring
f9cd3ded-f8af-4060-aad5-7e7c342d0230 H2.2 RH Hverdagens aktiviteter
17e261ba-e33b-467a-af08-094dc38b4190 H2.3 RH Indkøb
0b654911-f2b6-47d3-948b-3e9fb315b4c9 H2.4 RH Mobilitet
2912752c-2e9e-4702-8787-b45f73ff5b05 H2.5 RH Personlig hygiejne
b3c16115-d0d9-4229-a526-df366d44f948 H2.6 RH Rengøring
6b3c5af0-22ac-40eb-bc50-c7734da2bf6d H2.7 RH Tilberede/anrette mad
42a41f1d-80a5-4a3e-8de2-db8bb684a889 H2.8 RH Tilsyn/omsorg
dae030b6-2807-4a99-aebb-9309f5997082 H2.9 RH Tøjvask
a6199582-15a7-4c3d-bbdf-21f5059031c6 H2.10 RH Udskillelser
8cbba31e-ae0c-4fb4-9389-21acf9805ad2 H2.11 RH Praktiske indsatser i relation til børn i husstanden
fe266687-9efd-4aea-a37c-49c88632d4f3 83a_Rehabilitering_personlig_hjaelp_og_pleje § 83a Rehabilitering personlig hjælp og pleje
4bfff76f-cc05-4635-96e5-282f4abb2986 83a_Rehabilitering_praktisk_hjaelp_i_hjemmet § 83a Rehabilitering praktisk hjælp i hjemmet
# SEL § 84, stk. 1
90910722-a79d-4c35-8110-3adc988b206b H3 § 84 stk. 1 Aflastning - afløsning
406a5834-76fc-42fb-a1d5-c471e39f9ef0 H3.1 Aflastningsophold uden for hjemmet
06ebbe96-1f58-4f77-b06e-217ac754c597 H3.2 Afløsning i hjemmet
78bdd2d6-c5cc-446f-8f68-78a9416134ec H3.3 Praktisk hjælp efter §84
# SEL § 84, stk. 2
aeb52f84-c587-4e12-8793-69ebf83819f5 H4 § 84 stk. 2 Midlertidigt ophold
82d29975-53e4-4634-bd1c-87278376bb9e H4.1 Midlertidig ophold
# SEL § 86, stk. 1
db582ef3-121c-4061-9569-3dbede361d47 H5 § 86 stk. 1 Genoptræning
49b9601f-eff7-43a4-8263-56296ec82601 H5.1 Genoptræning af funktionsnedsættelse
# SEL § 86, stk. 2
ae759142-4006-454f-a585-ca02519e5579 H6 § 86 stk. 2 Vedligeholdelsestræning
c7d79b23-a53d-4ad5-a536-24d7c7fe8e18 H6.1 Vedligehold af færdigheder
# Ældreloven
ceb5a58a-06ff-49c6-9da2-f65fc63847f6 Aflastningsophold_uden_for_hjemmet Aflastningsophold uden for hjemmet
649b3428-4018-47da-bb36-1f2bfab3c8c1 Afloesning_i_hjemmet Afløsning i hjemmet
fd6e4caf-a844-482f-b43b-0b8a43391a11 Dialog_med_borger_om_tilrettelaeggelse_af_forloeb Dialog med borger om tilrettelæggelse af forløb
a07ffdd2-3c27-4a42-a860-58f6bb840d77 Genoptraening Genoptræning
8b92ac57-0200-4437-aacf-5b90898a3838 Koordinering_med_paaroerende_og_eller_civilsamfund Koordinering med pårørende og/eller civilsamfund
5aa18d37-d924-4613-b6b5-1538f471db15 Madservice Madservice
76bd54b0-87b8-453e-bfcd-48eec0737e5b Midlertidigt_ophold Midlertidigt ophold
8dc5f564-b8c6-4aa1-ba34-682d62d15f31 Personlig_hjaelp_og_pleje Personlig hjælp og pleje
52de9a13-8605-4a80-8a40-78101a55c4a3 Praktisk_hjaelp_i_hjemmet Praktisk hjaelp i hjemmet
2a668eb0-25f1-4101-863c-11e81c4bf210 Aeldrelovsindsats Ældrelovsindsats
# SEL § 83, stk. 1, nr. 1
23a80ae9-ab88-48ed-a689-36bdd3cc6e41 83_stk_1_nr_1_Personlig_hjaelp_og_pleje § 83 stk. 1, nr. 1 Personlig hjælp og pleje
# SEL § 83, stk. 1, nr. 2
3823d4cd-c38f-49f7-bb15-bd2488b07cd9 83_stk_1_nr_2_Praktisk_hjaelp_i_hjemmet § 83 stk. 1, nr. 2 Praktisk hjælp i hjemmet
# SEL § 83, stk. 1, nr. 3
6cacf7a2-97ef-4981-a16a-338d571fc115 83_stk_1_nr_3_Madservice § 83 stk. 1, nr. 3 Madservice
= NURSING_EFFORT
# SUL § 138
cac857f7-2957-4fc7-a814-9e7fc450270a G Kommunale sygeplejeindsatser
993d8f7b-fbed-4a78-90d9-6efbfa835114 G1 SUL § 138
04393d04-a756-41d8-b0b0-f88577526443 G1.5 Anlæggelse og pleje af kateter
61bbabf0-40a9-4e4c-ae73-5eea09928299 G1.6 Behandling med ortopædiske hjælpemidler
1219579a-0c73-4777-957c-f2fa78c3cd3e G1.7 Behandling og pleje af hudproblem
27ff5930-0a20-4b48-b22e-aa0a01175702 G1.8 Behandling og pleje af mave-tarmproblem
967855e5-386d-4c00-8e42-de05a8672e6d G1.9 Cirkulationsbehandling
363f2ea2-6781-497b-969d-71221c676883 G1.10 Dialyse
2db1c5e7-9744-4faf-b874-4edab43e17b6 G1.11 Drænpleje
2793feb9-a99e-4157-81bb-9ce9d8ae0657 G1.12 Ernæringsindsats
932da174-e1ee-4991-bfd8-5b5fd18b7301 G1.14 Forflytning og mobilisering
bce1125d-3f4e-4be4-b1eb-f26b7454b2d2 G1.15 Iltbehandling
e6c95074-ce45-488a-af8b-b6b39d20808f G1.16 Inkontinensbehandling
f0d23296-29c5-4dc4-942e-3ce4cfdf6741 G1.17 Intravenøs medicinsk behandling
e3eabbbe-b1a2-499f-beff-cca6e28c5e5c G1.18 Intravenøs væskebehandling
23eb1228-e878-4960-8d3c-2c022c66a489 G1.19 Kompressionsbehandling
d2d42368-9d6d-4ca2-affe-f7116da86e1b G1.20 Medicinadministration
81ad7190-f253-47c2-a7c9-3d61dd4f7275 G1.21 Medicindispensering
a0c9f295-7608-4d80-b6e7-fb37908b330a G1.22 Nonfarmakologisk smertelindring
c77c0972-df47-4ebe-a274-75c470dc010a G1.23 Oplæring
021b4fae-e0f2-46a7-ad3e-26044d207e03 G1.24 Parenteral ernæring
84538b56-8405-4662-ac59-d9d443ca4508 G1.25 Pleje ved anvendelse af personlige hjælpemidler
4374f01c-494b-4fc6-9d95-a0022fa515cf G1.26 Psykiatrisk pleje
476708f4-505d-4575-9e1f-e9dadb7d7759 G1.27 Psykisk støtte
8f8ee1d1-df6f-4c1c-8293-0b47a46b5c21 G1.28 Rehabilitering
3198a6ba-879c-4d2e-914b-560ba1e0d63a G1.29 Respirationsbehandling
c37b573b-d4a8-4784-8751-b54c70249902 G1.30 Respiratorbehandling
c926c94f-137e-4317-9fb0-ad074ba5c5be G1.31 Samarbejde med netværk
e8e49a3f-9b29-4486-9274-1c8bcd478c5e G1.32 Sekretsugning
0eda48a1-b117-47d8-b4f0-a2e1fc12a053 G1.34 Sondeernæring
58091c74-aa47-4c34-acd5-96fbb4f2ebd8 G1.35 Stomipleje
d615e2f1-4fe8-491f-84de-40d97a8d51f0 G1.36 Støtte til ADL-aktivitet
999e4908-106e-49b8-bc5f-8f9778df8a8d G1.37 Subkutan væskebehandling
a13ec0ec-b525-4b42-89e1-a75c743fcca5 G1.38 Særlig kommunikationsform
76878386-b3d2-4320-828a-a700e8a66234 G1.39 Sårbehandling
1cb4bf0a-da39-44fa-b9c8-52093d3ae956 G1.40 Trakeostomipleje
34b8b9a0-41bf-4dce-88f6-409de21fb175 G1.41 Undersøgelser og måling af værdier
0204a44a-29ca-4ac0-9f08-a8dcb35b44d9 G1.42 Vejledning
399fb4f4-b1e0-48a1-8d92-05f5c5ba7d3b G1.44 Væske per os
fdf43795-6499-4a5b-a1d9-d045975682b2 G1.46 Personlig pleje
b2634ff3-544b-46e8-8908-b056b3c4e27c G1.47 Supplerende udredning
ff47f955-3179-446f-b211-dc29de9456e3 G2 0-ydelser
96546362-359b-401f-8760-f2c54f62d804 G2.1 Sygeplejefaglig udredning
f2ac3b5e-ff62-4510-88ce-7a916fc24a90 G2.2 Opfølgning
0899186c-200c-4048-8cda-929b4d629343 G2.3 Koordinering
ccbed25e-da29-4c4e-9f6c-0b3132125336 G2.4 Generel 0-ydelse
d67e7cd7-2b3a-4cb7-9309-b799a94ddd6d Hjaelp_til_hjemmemonitorering_andet Hjælp til hjemmemonitorering - andet
800ff360-e737-4ba0-a384-c2f107c77369 Hjaelp_til_hjemmemonitorering_relateret_til_KOL Hjælp til hjemmemonitorering relateret til KOL
13702705-9e2d-441a-a7cd-15053e6664fd Hjaelp_til_hjemmemonitorering_diabetes Hjælp til hjemmemonitorering relateret til diabetes
3ba23b7c-4004-4b09-a133-1087e513a926 Hjaelp_til_hjemmemonitorering_relateret_til_hjerte Hjælp til hjemmemonitorering relateret til hjerte
7511b78b-1417-4215-9c28-70b4adaee0f8 Hjaelp_til_hjemmemonitorering_relateret_til_saar Hjælp til hjemmemonitorering relateret til sår
9c413b5d-9ddb-4298-8f78-f9459c6f142c Ordination_af_medicin Ordination af medicin
6260adb6-38a0-42e3-9505-01bc3da5af94 Psykisk_pleje_og_stoette Psykisk pleje og støtte
b0c840e3-dc65-461e-b176-a3b540cca7ce Syning_af_overfladiske_hudsaar_udenfor_ansigtet Syning af overfladiske hudsår udenfor ansigtet
63a47ab5-2266-42f1-b974-0c9021d73671 Udtagelse_af_kapillaerblodproever_veneblodproever Udtagelse af kapillærblodprøver og veneblodprøver
= REHAB_EFFORT
# SUL § 140
7f825e3e-1a5c-4249-bf41-9f7171fb6b8a - ADL-træning
58293f63-00d7-4730-8dbc-c784d40f9e23 - Funktionstræning
2abe20c7-c0b4-41c1-b397-52acf36499ef - Fysisk træning
2c661159-1bb3-4af2-bdf1-f3a9927a99e2 - Kognitiv træning
7deb81de-12c0-4a49-bd5b-72ea6fe89d83 - Kommunal genoptræning efter sygehusophold-indsatser
ba3e17bd-d4aa-4848-acad-25adc8285c19 - Koordinering og kommunikation
f8ac963c-6ec5-4ec5-bd90-a22fea4e2d16 - Manuel behandling
571fa7da-a155-4a84-b780-ef19170d48a0 - Opfølgning
8d714c98-f23a-4722-8a2f-85c162fe4840 - Psykomotorisk træning
1130ad70-6553-490d-87f8-5e8941687a0c - Terapeutfaglig udredning
66fb32c9-ecc3-484b-be49-f20094be237c - Vejledning og undervisning
= PREVENTION_EFFORT
# SUL § 119
6eddbaf7-2a73-49d4-91e7-6138d419f58c - Afklarende samtale
03a3ebdb-9e2d-4be1-b32b-42f0bd2a3362 - Afsluttende samtale
ee5606ac-1bed-487e-aa3c-72dcc30ec037 - Behovssamtale
cf7a55c2-7061-47ed-b7c5-e29620fe93bf - Diætbehandling
ab87c0b5-40be-4e0a-b749-d9f833bfed2d - Fysisk træning
61692d91-69b8-4830-9453-3d58454e49d3 - Færdighedstræning
102ea764-d2cf-4a24-979d-68c2e8d638cf - Kommunale sundhedsfremme og forebyggelsesindsatser
c9a99304-1788-43b7-b7be-e187b092ae9c - Kostvejledning
01a500f6-c221-4fd0-b518-cd361218b60d - Madlavning i praksis
f30cab6d-2a42-4358-99d7-811127fb6e05 - Mental håndtering
6d24992e-e0a2-43e7-bc27-0234622a8655 Nikotin_og_tobaksafvaenning Nikotin- og tobaksafvænning
d1e016b5-150a-4ac4-97ba-d3e19e28471e - Opfølgning
924e9828-84cf-4689-9551-0ebb6dc71b98 - Samtale om alkohol
e71b7d85-5c78-49c2-8624-8499d162317b - Sygdomshåndtering
c203c6b5-3be0-40a8-8204-e93751deabf5 - Tobaksafvænning
abe847e0-1ce0-44dc-a675-ce05b66f47e6 - Vejledning og introduktion til fysiske aktiviteter
= AID_EFFORT
# SEL § 116
2e43fc47-573b-498d-adc7-6d9b6edb8f15 Boligindretning Boligindretning
c0358cd5-9193-40de-b71c-86453d6abda6 116_i_Serviceloven § 116 i Serviceloven
# SEL § 113
1385779d-32f8-4810-9747-101a6ebdb148 Forbrugsgoder Forbrugsgoder
0310e06b-dc06-4bd6-9506-a362323ff493 113_i_Serviceloven § 113 i Serviceloven
# SEL § 112
7914915c-a202-47c4-be5c-a713ad5fd462 Genbrugshjaelpemidler Genbrugshjælpemidler
6b6bbece-97df-4d9e-8cfe-6b16354ed685 Kropsbaarne_hjaelpemidler Kropsbårne hjælpemidler
0f1c5a0b-fdd3-4102-81e3-7402159fb250 Mobilitetshjaelpemidler Mobilitetshjælpemidler
250f6486-9bb7-42c6-91cb-0a65a8508d02 112_i_Serviceloven § 112 i Serviceloven
#
f5e2461b-2737-4b52-846c-2ff8f2d88db5 Kommunalt_hjaelpemiddelomraade_indsatser Kommunalt hjælpemiddelområde indsatser
# SEL § 114
4436b19b-5ea2-4611-aea1-9bc9bd6b963c Stoette_til_bil_efter_serviceloven Støtte til bil efter serviceloven
b7821542-0e47-4d8d-a007-fbb2fc9abb5a 114_i_Serviceloven § 114 i Serviceloven
`;
