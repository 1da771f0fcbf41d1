PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE audit (
  id integer primary key autoincrement,
  change bigint,
  at text not null,
  author text not null,
  action text not null,
  topic text not null,
  record_id bigint not null,
  rev bigint not null default 0,
  fields text
);
INSERT INTO audit VALUES(1,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',1,1,'{"dictionary":[null,"ways-in"],"code":[null,"pracownik-socjalny"],"label":[null,"wniosek pracownika socjalnego"],"position":[null,1],"valid_from":[null,"2012-01-01"],"article":[null,"art. 11 ust. 1"]}');
INSERT INTO audit VALUES(2,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',2,1,'{"dictionary":[null,"ways-in"],"code":[null,"rodzina"],"label":[null,"wniosek rodziny"],"position":[null,2],"valid_from":[null,"2012-01-01"],"article":[null,"art. 11 ust. 1"]}');
INSERT INTO audit VALUES(3,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',3,1,'{"dictionary":[null,"ways-in"],"code":[null,"sad"],"label":[null,"postanowienie sądu"],"position":[null,3],"valid_from":[null,"2012-01-01"],"article":[null,"art. 109 § 2 pkt 1 k.r.o."]}');
INSERT INTO audit VALUES(4,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',4,1,'{"dictionary":[null,"ways-in"],"code":[null,"za-zyciem"],"label":[null,"„Za życiem”"],"position":[null,4],"valid_from":[null,"2017-01-01"],"article":[null,"art. 8 ustawy z 4 listopada 2016 r."]}');
INSERT INTO audit VALUES(5,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',5,1,'{"dictionary":[null,"ways-in"],"code":[null,"art-11-1a"],"label":[null,"małoletni rodzic opuszczający placówkę"],"position":[null,5],"valid_from":[null,"2012-01-01"],"article":[null,"art. 11 ust. 1a"]}');
INSERT INTO audit VALUES(6,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',6,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"cele-osiagniete"],"label":[null,"cele osiągnięte"],"position":[null,6]}');
INSERT INTO audit VALUES(7,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',7,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"rezygnacja"],"label":[null,"rodzina przestała współpracować"],"position":[null,7]}');
INSERT INTO audit VALUES(8,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',8,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"brak-efektow"],"label":[null,"brak efektów"],"position":[null,8]}');
INSERT INTO audit VALUES(9,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',9,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"zmiana-metody"],"label":[null,"zmiana metody pracy"],"position":[null,9]}');
INSERT INTO audit VALUES(10,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',10,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"przeprowadzka"],"label":[null,"przeprowadzka rodziny"],"position":[null,10]}');
INSERT INTO audit VALUES(11,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',11,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"umieszczenie"],"label":[null,"umieszczenie dziecka w pieczy zastępczej"],"position":[null,11]}');
INSERT INTO audit VALUES(12,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',12,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"dorosle"],"label":[null,"dzieci osiągnęły pełnoletność"],"position":[null,12]}');
INSERT INTO audit VALUES(13,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',13,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"uchylenie"],"label":[null,"uchylenie postanowienia sądu"],"position":[null,13]}');
INSERT INTO audit VALUES(14,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',14,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"zgon"],"label":[null,"zgon"],"position":[null,14]}');
INSERT INTO audit VALUES(15,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',15,1,'{"dictionary":[null,"closing-reasons"],"code":[null,"inny"],"label":[null,"inny powód"],"position":[null,15]}');
INSERT INTO audit VALUES(16,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',16,1,'{"dictionary":[null,"places"],"code":[null,"dom"],"label":[null,"w domu"],"position":[null,16],"article":[null,"art. 14"]}');
INSERT INTO audit VALUES(17,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',17,1,'{"dictionary":[null,"places"],"code":[null,"osrodek"],"label":[null,"w ośrodku"],"position":[null,17]}');
INSERT INTO audit VALUES(18,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',18,1,'{"dictionary":[null,"places"],"code":[null,"szkola"],"label":[null,"w szkole"],"position":[null,18]}');
INSERT INTO audit VALUES(19,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',19,1,'{"dictionary":[null,"places"],"code":[null,"urzad"],"label":[null,"w urzędzie"],"position":[null,19]}');
INSERT INTO audit VALUES(20,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',20,1,'{"dictionary":[null,"places"],"code":[null,"poradnia"],"label":[null,"w poradni"],"position":[null,20]}');
INSERT INTO audit VALUES(21,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',21,1,'{"dictionary":[null,"places"],"code":[null,"sad"],"label":[null,"w sądzie"],"position":[null,21]}');
INSERT INTO audit VALUES(22,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',22,1,'{"dictionary":[null,"places"],"code":[null,"inne"],"label":[null,"w innym miejscu"],"position":[null,22],"article":[null,"art. 14"]}');
INSERT INTO audit VALUES(23,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',23,1,'{"dictionary":[null,"activities"],"code":[null,"1"],"label":[null,"Plan pracy z rodziną: opracowanie i realizacja"],"position":[null,23],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 1"]}');
INSERT INTO audit VALUES(24,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',24,1,'{"dictionary":[null,"activities"],"code":[null,"2"],"label":[null,"Plan skoordynowany z planem pomocy dziecku w pieczy"],"position":[null,24],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 2"]}');
INSERT INTO audit VALUES(25,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',25,1,'{"dictionary":[null,"activities"],"code":[null,"3"],"label":[null,"Sytuacja życiowa, prowadzenie gospodarstwa domowego"],"position":[null,25],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 3"]}');
INSERT INTO audit VALUES(26,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',26,1,'{"dictionary":[null,"activities"],"code":[null,"4"],"label":[null,"Problemy socjalne"],"position":[null,26],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 4"]}');
INSERT INTO audit VALUES(27,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',27,1,'{"dictionary":[null,"activities"],"code":[null,"5"],"label":[null,"Problemy psychologiczne"],"position":[null,27],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 5"]}');
INSERT INTO audit VALUES(28,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',28,1,'{"dictionary":[null,"activities"],"code":[null,"6"],"label":[null,"Problemy wychowawcze z dziećmi"],"position":[null,28],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 6"]}');
INSERT INTO audit VALUES(29,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',29,1,'{"dictionary":[null,"activities"],"code":[null,"7"],"label":[null,"Aktywność społeczna rodziny"],"position":[null,29],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 7"]}');
INSERT INTO audit VALUES(30,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',30,1,'{"dictionary":[null,"activities"],"code":[null,"8"],"label":[null,"Podnoszenie kwalifikacji zawodowych"],"position":[null,30],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 8"]}');
INSERT INTO audit VALUES(31,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',31,1,'{"dictionary":[null,"activities"],"code":[null,"9"],"label":[null,"Poszukiwanie, podjęcie i utrzymanie pracy"],"position":[null,31],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 9"]}');
INSERT INTO audit VALUES(32,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',32,1,'{"dictionary":[null,"activities"],"code":[null,"10"],"label":[null,"Zajęcia grupowe dla rodziców"],"position":[null,32],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 10"]}');
INSERT INTO audit VALUES(33,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',33,1,'{"dictionary":[null,"activities"],"code":[null,"11"],"label":[null,"Wsparcie dzieci, zajęcia psychoedukacyjne"],"position":[null,33],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 11"]}');
INSERT INTO audit VALUES(34,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',34,1,'{"dictionary":[null,"activities"],"code":[null,"11a"],"label":[null,"Towarzyszenie dziecku w czynnościach procesowych"],"position":[null,34],"article":[null,"art. 15 ust. 1 pkt 11a"]}');
INSERT INTO audit VALUES(35,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',35,1,'{"dictionary":[null,"activities"],"code":[null,"12"],"label":[null,"Działania interwencyjne i zaradcze"],"position":[null,35],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 12"]}');
INSERT INTO audit VALUES(36,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',36,1,'{"dictionary":[null,"activities"],"code":[null,"13"],"label":[null,"Indywidualne konsultacje wychowawcze"],"position":[null,36],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 13"]}');
INSERT INTO audit VALUES(37,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',37,1,'{"dictionary":[null,"activities"],"code":[null,"13a"],"label":[null,"Zadania z ustawy „Za życiem”"],"position":[null,37],"valid_from":[null,"2017-01-01"],"article":[null,"art. 15 ust. 1 pkt 13a"]}');
INSERT INTO audit VALUES(38,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',38,1,'{"dictionary":[null,"activities"],"code":[null,"14"],"label":[null,"Dokumentacja pracy z rodziną"],"position":[null,38],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 14"]}');
INSERT INTO audit VALUES(39,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',39,1,'{"dictionary":[null,"activities"],"code":[null,"15"],"label":[null,"Okresowa ocena sytuacji rodziny"],"position":[null,39],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 15"]}');
INSERT INTO audit VALUES(40,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',40,1,'{"dictionary":[null,"activities"],"code":[null,"16"],"label":[null,"Monitorowanie po zakończeniu pracy"],"position":[null,40],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 16"]}');
INSERT INTO audit VALUES(41,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',41,1,'{"dictionary":[null,"activities"],"code":[null,"17"],"label":[null,"Opinia na wniosek sądu"],"position":[null,41],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 17"]}');
INSERT INTO audit VALUES(42,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',42,1,'{"dictionary":[null,"activities"],"code":[null,"18"],"label":[null,"Współpraca z instytucjami i organizacjami"],"position":[null,42],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 18"]}');
INSERT INTO audit VALUES(43,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',43,1,'{"dictionary":[null,"activities"],"code":[null,"19"],"label":[null,"Współpraca z zespołem interdyscyplinarnym i grupą"],"position":[null,43],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 19"]}');
INSERT INTO audit VALUES(44,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',44,1,'{"dictionary":[null,"reasons"],"code":[null,"OW"],"label":[null,"opieka i wychowanie"],"position":[null,44]}');
INSERT INTO audit VALUES(45,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',45,1,'{"dictionary":[null,"reasons"],"code":[null,"GD"],"label":[null,"gospodarstwo domowe i budżet"],"position":[null,45]}');
INSERT INTO audit VALUES(46,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',46,1,'{"dictionary":[null,"reasons"],"code":[null,"ML"],"label":[null,"mieszkanie"],"position":[null,46]}');
INSERT INTO audit VALUES(47,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',47,1,'{"dictionary":[null,"reasons"],"code":[null,"DL"],"label":[null,"długi"],"position":[null,47]}');
INSERT INTO audit VALUES(48,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',48,1,'{"dictionary":[null,"reasons"],"code":[null,"BE"],"label":[null,"brak pracy"],"position":[null,48]}');
INSERT INTO audit VALUES(49,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',49,1,'{"dictionary":[null,"reasons"],"code":[null,"SZ"],"label":[null,"szkoła"],"position":[null,49]}');
INSERT INTO audit VALUES(50,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',50,1,'{"dictionary":[null,"reasons"],"code":[null,"AL"],"label":[null,"alkohol"],"position":[null,50]}');
INSERT INTO audit VALUES(51,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',51,1,'{"dictionary":[null,"reasons"],"code":[null,"NA"],"label":[null,"narkotyki"],"position":[null,51]}');
INSERT INTO audit VALUES(52,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',52,1,'{"dictionary":[null,"reasons"],"code":[null,"PR"],"label":[null,"przemoc"],"position":[null,52]}');
INSERT INTO audit VALUES(53,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',53,1,'{"dictionary":[null,"reasons"],"code":[null,"ZD"],"label":[null,"zdrowie i niepełnosprawność dziecka"],"position":[null,53]}');
INSERT INTO audit VALUES(54,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',54,1,'{"dictionary":[null,"reasons"],"code":[null,"ZP"],"label":[null,"zdrowie psychiczne"],"position":[null,54]}');
INSERT INTO audit VALUES(55,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',55,1,'{"dictionary":[null,"reasons"],"code":[null,"NI"],"label":[null,"niepełnosprawność rodzica"],"position":[null,55]}');
INSERT INTO audit VALUES(56,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',56,1,'{"dictionary":[null,"reasons"],"code":[null,"KO"],"label":[null,"rozstanie i konflikt"],"position":[null,56]}');
INSERT INTO audit VALUES(57,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',57,1,'{"dictionary":[null,"reasons"],"code":[null,"SA"],"label":[null,"samotne rodzicielstwo"],"position":[null,57]}');
INSERT INTO audit VALUES(58,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',58,1,'{"dictionary":[null,"reasons"],"code":[null,"ZA"],"label":[null,"żałoba"],"position":[null,58]}');
INSERT INTO audit VALUES(59,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',59,1,'{"dictionary":[null,"reasons"],"code":[null,"CI"],"label":[null,"ciąża i połóg"],"position":[null,59]}');
INSERT INTO audit VALUES(60,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',60,1,'{"dictionary":[null,"reasons"],"code":[null,"PO"],"label":[null,"powrót dziecka"],"position":[null,60]}');
INSERT INTO audit VALUES(61,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',61,1,'{"dictionary":[null,"reasons"],"code":[null,"MI"],"label":[null,"migracja"],"position":[null,61]}');
INSERT INTO audit VALUES(62,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',62,1,'{"dictionary":[null,"reasons"],"code":[null,"IZ"],"label":[null,"izolacja"],"position":[null,62]}');
INSERT INTO audit VALUES(63,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',63,1,'{"dictionary":[null,"reasons"],"code":[null,"PW"],"label":[null,"konflikt z prawem"],"position":[null,63]}');
INSERT INTO audit VALUES(64,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',64,1,'{"dictionary":[null,"deadlines"],"code":[null,"plan-step"],"label":[null,"działanie z planu pracy"],"position":[null,64],"article":[null,"art. 15 ust. 3"]}');
INSERT INTO audit VALUES(65,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',65,1,'{"dictionary":[null,"deadlines"],"code":[null,"assessment"],"label":[null,"okresowa ocena sytuacji rodziny"],"position":[null,65],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 15"]}');
INSERT INTO audit VALUES(66,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',66,1,'{"dictionary":[null,"deadlines"],"code":[null,"plan"],"label":[null,"plan pracy z rodziną"],"position":[null,66],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 1"]}');
INSERT INTO audit VALUES(67,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',67,1,'{"dictionary":[null,"deadlines"],"code":[null,"opinion"],"label":[null,"opinia dla sądu"],"position":[null,67],"valid_from":[null,"2012-01-01"],"article":[null,"art. 15 ust. 1 pkt 17"]}');
INSERT INTO audit VALUES(68,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',68,1,'{"dictionary":[null,"deadlines"],"code":[null,"report"],"label":[null,"informacja dla sądu"],"position":[null,68],"article":[null,"art. 109 § 4 k.r.o."]}');
INSERT INTO audit VALUES(69,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',69,1,'{"dictionary":[null,"deadlines"],"code":[null,"consent"],"label":[null,"zgoda rodziny"],"position":[null,69],"article":[null,"art. 8 ust. 3"]}');
INSERT INTO audit VALUES(70,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',70,1,'{"dictionary":[null,"deadlines"],"code":[null,"interview"],"label":[null,"rodzinny wywiad środowiskowy"],"position":[null,70],"valid_from":[null,"2012-01-01"],"article":[null,"art. 11 ust. 1"]}');
INSERT INTO audit VALUES(71,1,'2026-11-22T09:12:48Z','','inserted','dictionary_entry',71,1,'{"dictionary":[null,"limits"],"code":[null,"caseload"],"label":[null,"15"],"position":[null,71],"valid_from":[null,"2015-01-01"],"article":[null,"art. 15 ust. 4"]}');
INSERT INTO audit VALUES(72,1,'2026-11-22T09:12:48Z','','inserted','citation',1,1,'{"code":[null,"act-2011"],"content":[null,"ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej (Dz. U. z 2025 r. poz. 49, z późn. zm.)"]}');
INSERT INTO audit VALUES(73,1,'2026-11-22T09:12:48Z','','inserted','citation',2,1,'{"code":[null,"opinion"],"content":[null,"art. 15 ust. 1 pkt 17"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(74,1,'2026-11-22T09:12:48Z','','inserted','citation',3,1,'{"code":[null,"plan"],"content":[null,"art. 15 ust. 1 pkt 1 oraz ust. 3"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(75,1,'2026-11-22T09:12:48Z','','inserted','citation',4,1,'{"code":[null,"plan-in-care"],"content":[null,"art. 15 ust. 1 pkt 1 i 2 oraz ust. 3"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(76,1,'2026-11-22T09:12:48Z','','inserted','citation',5,1,'{"code":[null,"family-card"],"content":[null,"art. 15 ust. 1 pkt 14"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(77,1,'2026-11-22T09:12:48Z','','inserted','citation',6,1,'{"code":[null,"visit-card"],"content":[null,"art. 15 ust. 1 pkt 14"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(78,1,'2026-11-22T09:12:48Z','','inserted','citation',7,1,'{"code":[null,"cofinancing"],"content":[null,"art. 191 ust. 9 i 10"],"checked_on":[null,"2026-11-21"]}');
INSERT INTO audit VALUES(79,1,'2026-11-22T09:12:48Z','','inserted','citation',8,1,'{"code":[null,"za-zyciem"],"content":[null,"ustawy z dnia 4 listopada 2016 r. o wsparciu kobiet w ciąży i rodzin „Za życiem” (Dz. U. z 2024 r. poz. 1829)"]}');
INSERT INTO audit VALUES(80,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',1,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2012-01-01"],"amount":[null,66000],"source":[null,"Dz.U. 2011 nr 149 poz. 887"]}');
INSERT INTO audit VALUES(81,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',2,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2018-06-01"],"amount":[null,69400],"source":[null,"waloryzacja 2018, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(82,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',3,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2021-06-01"],"amount":[null,74600],"source":[null,"waloryzacja 2021, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(83,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',4,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2022-06-01"],"amount":[null,78500],"source":[null,"M.P. 2022 poz. 292"]}');
INSERT INTO audit VALUES(84,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',5,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2023-06-01"],"amount":[null,89900],"source":[null,"M.P. 2023 poz. 296"]}');
INSERT INTO audit VALUES(85,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',6,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2024-06-01"],"amount":[null,100200],"source":[null,"M.P. 2024 poz. 230"]}');
INSERT INTO audit VALUES(86,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',7,1,'{"kind":[null,"spokrewniona"],"valid_from":[null,"2026-06-01"],"source":[null,"obwieszczenie z 2026 r. do wpisania"]}');
INSERT INTO audit VALUES(87,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',8,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2012-01-01"],"amount":[null,100000],"source":[null,"Dz.U. 2011 nr 149 poz. 887"]}');
INSERT INTO audit VALUES(88,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',9,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2018-06-01"],"amount":[null,105200],"source":[null,"waloryzacja 2018, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(89,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',10,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2021-06-01"],"amount":[null,113100],"source":[null,"waloryzacja 2021, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(90,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',11,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2022-06-01"],"amount":[null,118900],"source":[null,"M.P. 2022 poz. 292"]}');
INSERT INTO audit VALUES(91,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',12,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2023-06-01"],"amount":[null,136100],"source":[null,"M.P. 2023 poz. 296"]}');
INSERT INTO audit VALUES(92,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',13,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2024-06-01"],"amount":[null,151700],"source":[null,"M.P. 2024 poz. 230"]}');
INSERT INTO audit VALUES(93,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',14,1,'{"kind":[null,"inna-rodzina"],"valid_from":[null,"2026-06-01"],"source":[null,"obwieszczenie z 2026 r. do wpisania"]}');
INSERT INTO audit VALUES(94,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',15,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2012-01-01"],"amount":[null,20000],"source":[null,"Dz.U. 2011 nr 149 poz. 887"]}');
INSERT INTO audit VALUES(95,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',16,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2018-06-01"],"amount":[null,21100],"source":[null,"waloryzacja 2018, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(96,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',17,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2021-06-01"],"amount":[null,22700],"source":[null,"waloryzacja 2021, art. 86 ust. 2"]}');
INSERT INTO audit VALUES(97,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',18,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2022-06-01"],"amount":[null,23900],"source":[null,"M.P. 2022 poz. 292"]}');
INSERT INTO audit VALUES(98,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',19,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2023-06-01"],"amount":[null,27400],"source":[null,"M.P. 2023 poz. 296"]}');
INSERT INTO audit VALUES(99,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',20,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2024-06-01"],"amount":[null,30600],"source":[null,"M.P. 2024 poz. 230"]}');
INSERT INTO audit VALUES(100,1,'2026-11-22T09:12:48Z','','inserted','statutory_amount',21,1,'{"kind":[null,"dodatek"],"valid_from":[null,"2026-06-01"],"source":[null,"obwieszczenie z 2026 r. do wpisania"]}');
INSERT INTO audit VALUES(101,101,'2026-11-22T09:12:48Z','alis','inserted','family',1,1,'{"case_number":[null,"PR.4200.1.2026"],"name":[null,"Wiśniewscy"],"house":[null,"12"],"town":[null,"Wtelenko"],"address_confidential":[null,0],"stage":[null,"praca"],"opened_on":[null,"2026-03-02"],"rhythm_days":[null,0],"court_case":[null,0],"pregnant":[null,0],"blue_card":[null,0]}');
INSERT INTO audit VALUES(102,101,'2026-11-22T09:12:48Z','alis','inserted','basis_period',1,1,'{"family_id":[null,1],"kind":[null,"sad"],"from_day":[null,"2026-03-02"]}');
INSERT INTO audit VALUES(103,101,'2026-11-22T09:12:48Z','alis','inserted','staff',1,1,'{"login":[null,"alis"],"surname":[null,"alis"],"role":[null,"asystent"]}');
INSERT INTO audit VALUES(104,101,'2026-11-22T09:12:48Z','alis','inserted','assignment',1,1,'{"family_id":[null,1],"staff_id":[null,1],"from_day":[null,"2026-03-02"],"substitute":[null,0]}');
INSERT INTO audit VALUES(105,101,'2026-11-22T09:12:48Z','alis','inserted','family',2,1,'{"case_number":[null,"PR.4200.2.2026"],"name":[null,"Łęccy"],"house":[null,"8"],"town":[null,"Byszewko"],"address_confidential":[null,0],"stage":[null,"praca"],"opened_on":[null,"2026-05-01"],"rhythm_days":[null,0],"court_case":[null,0],"pregnant":[null,0],"blue_card":[null,0]}');
INSERT INTO audit VALUES(106,101,'2026-11-22T09:12:48Z','alis','inserted','basis_period',2,1,'{"family_id":[null,2],"kind":[null,"za-zyciem"],"from_day":[null,"2026-05-01"]}');
INSERT INTO audit VALUES(107,101,'2026-11-22T09:12:48Z','alis','inserted','assignment',2,1,'{"family_id":[null,2],"staff_id":[null,1],"from_day":[null,"2026-05-01"],"substitute":[null,0]}');
INSERT INTO audit VALUES(108,108,'2026-11-22T09:12:48Z','alis','inserted','person',1,1,'{"surname":[null,"Wiśniewska"],"given_name":[null,"Łucja"],"birth_date":[null,"2017-05-04"],"address_confidential":[null,0],"name_key":[null,"wis1n0ie0ws0ka0 l1uc0ja0"]}');
INSERT INTO audit VALUES(109,108,'2026-11-22T09:12:48Z','alis','inserted','family_member',1,1,'{"family_id":[null,1],"person_id":[null,1],"role":[null,"dziecko"],"household":[null,1]}');
INSERT INTO audit VALUES(110,110,'2026-11-22T09:12:49Z','alis','inserted','visit',1,1,'{"family_id":[null,1],"staff_id":[null,1],"day":[null,"2026-11-03"],"from_time":[null,540],"form":[null,"wizyta"],"outcome":[null,"odbyla-sie"],"topic":[null,"szkoła"],"minutes":[null,0],"km":[null,0],"finished_at":[null,"2026-11-22T09:12:49Z"]}');
INSERT INTO audit VALUES(111,110,'2026-11-22T09:12:49Z','alis','inserted','visit_child',1,1,'{"visit_id":[null,1],"person_id":[null,1]}');
CREATE TABLE setting (
  name text primary key,
  value text
) without rowid;
CREATE TABLE form_draft (
  id integer primary key autoincrement,
  author text not null,
  form text not null,
  record_id bigint not null default 0,
  fields text not null,
  at text not null,
  unique (author, form, record_id)
);
CREATE TABLE search_word (
  word text not null,
  owner bigint not null,
  primary key (word, owner)
) without rowid;
INSERT INTO search_word VALUES('1.2026',1);
INSERT INTO search_word VALUES('12',1);
INSERT INTO search_word VALUES('2026',1);
INSERT INTO search_word VALUES('4200.1.2026',1);
INSERT INTO search_word VALUES('lucja',1);
INSERT INTO search_word VALUES('pr.4200.1.2026',1);
INSERT INTO search_word VALUES('wisniewscy',1);
INSERT INTO search_word VALUES('wisniewska',1);
INSERT INTO search_word VALUES('wtelenko',1);
INSERT INTO search_word VALUES('2.2026',2);
INSERT INTO search_word VALUES('2026',2);
INSERT INTO search_word VALUES('4200.2.2026',2);
INSERT INTO search_word VALUES('8',2);
INSERT INTO search_word VALUES('byszewko',2);
INSERT INTO search_word VALUES('leccy',2);
INSERT INTO search_word VALUES('pr.4200.2.2026',2);
CREATE TABLE search_variant (
  variant text not null,
  word text not null,
  primary key (variant, word)
) without rowid;
INSERT INTO search_variant VALUES('bszewko','byszewko');
INSERT INTO search_variant VALUES('bysewko','byszewko');
INSERT INTO search_variant VALUES('byszeko','byszewko');
INSERT INTO search_variant VALUES('byszewk','byszewko');
INSERT INTO search_variant VALUES('byszewko','byszewko');
INSERT INTO search_variant VALUES('byszewo','byszewko');
INSERT INTO search_variant VALUES('byszwko','byszewko');
INSERT INTO search_variant VALUES('byzewko','byszewko');
INSERT INTO search_variant VALUES('yszewko','byszewko');
INSERT INTO search_variant VALUES('eccy','leccy');
INSERT INTO search_variant VALUES('lccy','leccy');
INSERT INTO search_variant VALUES('lecc','leccy');
INSERT INTO search_variant VALUES('leccy','leccy');
INSERT INTO search_variant VALUES('lecy','leccy');
INSERT INTO search_variant VALUES('lcja','lucja');
INSERT INTO search_variant VALUES('luca','lucja');
INSERT INTO search_variant VALUES('lucj','lucja');
INSERT INTO search_variant VALUES('lucja','lucja');
INSERT INTO search_variant VALUES('luja','lucja');
INSERT INTO search_variant VALUES('ucja','lucja');
INSERT INTO search_variant VALUES('isniewscy','wisniewscy');
INSERT INTO search_variant VALUES('winiewscy','wisniewscy');
INSERT INTO search_variant VALUES('wisiewscy','wisniewscy');
INSERT INTO search_variant VALUES('wisnewscy','wisniewscy');
INSERT INTO search_variant VALUES('wisniescy','wisniewscy');
INSERT INTO search_variant VALUES('wisniewcy','wisniewscy');
INSERT INTO search_variant VALUES('wisniewsc','wisniewscy');
INSERT INTO search_variant VALUES('wisniewscy','wisniewscy');
INSERT INTO search_variant VALUES('wisniewsy','wisniewscy');
INSERT INTO search_variant VALUES('wisniwscy','wisniewscy');
INSERT INTO search_variant VALUES('wsniewscy','wisniewscy');
INSERT INTO search_variant VALUES('isniewska','wisniewska');
INSERT INTO search_variant VALUES('winiewska','wisniewska');
INSERT INTO search_variant VALUES('wisiewska','wisniewska');
INSERT INTO search_variant VALUES('wisnewska','wisniewska');
INSERT INTO search_variant VALUES('wisnieska','wisniewska');
INSERT INTO search_variant VALUES('wisniewka','wisniewska');
INSERT INTO search_variant VALUES('wisniewsa','wisniewska');
INSERT INTO search_variant VALUES('wisniewsk','wisniewska');
INSERT INTO search_variant VALUES('wisniewska','wisniewska');
INSERT INTO search_variant VALUES('wisniwska','wisniewska');
INSERT INTO search_variant VALUES('wsniewska','wisniewska');
INSERT INTO search_variant VALUES('telenko','wtelenko');
INSERT INTO search_variant VALUES('welenko','wtelenko');
INSERT INTO search_variant VALUES('wteenko','wtelenko');
INSERT INTO search_variant VALUES('wteleko','wtelenko');
INSERT INTO search_variant VALUES('wtelenk','wtelenko');
INSERT INTO search_variant VALUES('wtelenko','wtelenko');
INSERT INTO search_variant VALUES('wteleno','wtelenko');
INSERT INTO search_variant VALUES('wtelnko','wtelenko');
INSERT INTO search_variant VALUES('wtlenko','wtelenko');
CREATE TABLE person (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  surname text not null,
  given_name text not null,
  pesel text,
  birth_date text check (length (birth_date) = 10),
  sex text,
  identity_document text,
  phone text,
  disability text,
  school text,
  address_confidential integer not null default 0,
  notes text,
  name_key text
);
INSERT INTO person VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,'Wiśniewska','Łucja',NULL,'2017-05-04',NULL,NULL,NULL,NULL,NULL,0,NULL,'wis1n0ie0ws0ka0 l1uc0ja0');
CREATE TABLE protected_data (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  kind text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  content text
);
CREATE TABLE kinship (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  relative_id integer not null references person (id),
  relation text not null,
  authority text,
  notes text
);
CREATE TABLE institution (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  name text not null,
  kind text not null,
  department text,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  email text,
  contact_person text,
  notes text
);
CREATE TABLE staff (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  login text not null,
  surname text not null,
  given_name text,
  role text not null,
  sex text,
  title text,
  phone text,
  contract text,
  contract_from text check (length (contract_from) = 10),
  contract_to text check (length (contract_to) = 10),
  notes text,
  unique (login)
);
INSERT INTO staff VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,'alis','alis',NULL,'asystent',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE staff_absence (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  staff_id integer not null references staff (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  kind text not null,
  substitute_id integer references staff (id),
  notes text
);
CREATE TABLE dictionary_entry (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  dictionary text not null,
  code text not null,
  label text not null,
  position integer not null default 0,
  valid_from text check (length (valid_from) = 10),
  valid_to text check (length (valid_to) = 10),
  article text,
  unique (dictionary, code)
);
INSERT INTO dictionary_entry VALUES(1,1,'','2026-11-22T09:12:48Z',NULL,'ways-in','pracownik-socjalny','wniosek pracownika socjalnego',1,'2012-01-01',NULL,'art. 11 ust. 1');
INSERT INTO dictionary_entry VALUES(2,1,'','2026-11-22T09:12:48Z',NULL,'ways-in','rodzina','wniosek rodziny',2,'2012-01-01',NULL,'art. 11 ust. 1');
INSERT INTO dictionary_entry VALUES(3,1,'','2026-11-22T09:12:48Z',NULL,'ways-in','sad','postanowienie sądu',3,'2012-01-01',NULL,'art. 109 § 2 pkt 1 k.r.o.');
INSERT INTO dictionary_entry VALUES(4,1,'','2026-11-22T09:12:48Z',NULL,'ways-in','za-zyciem','„Za życiem”',4,'2017-01-01',NULL,'art. 8 ustawy z 4 listopada 2016 r.');
INSERT INTO dictionary_entry VALUES(5,1,'','2026-11-22T09:12:48Z',NULL,'ways-in','art-11-1a','małoletni rodzic opuszczający placówkę',5,'2012-01-01',NULL,'art. 11 ust. 1a');
INSERT INTO dictionary_entry VALUES(6,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','cele-osiagniete','cele osiągnięte',6,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(7,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','rezygnacja','rodzina przestała współpracować',7,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(8,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','brak-efektow','brak efektów',8,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(9,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','zmiana-metody','zmiana metody pracy',9,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(10,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','przeprowadzka','przeprowadzka rodziny',10,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(11,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','umieszczenie','umieszczenie dziecka w pieczy zastępczej',11,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(12,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','dorosle','dzieci osiągnęły pełnoletność',12,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(13,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','uchylenie','uchylenie postanowienia sądu',13,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(14,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','zgon','zgon',14,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(15,1,'','2026-11-22T09:12:48Z',NULL,'closing-reasons','inny','inny powód',15,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(16,1,'','2026-11-22T09:12:48Z',NULL,'places','dom','w domu',16,NULL,NULL,'art. 14');
INSERT INTO dictionary_entry VALUES(17,1,'','2026-11-22T09:12:48Z',NULL,'places','osrodek','w ośrodku',17,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(18,1,'','2026-11-22T09:12:48Z',NULL,'places','szkola','w szkole',18,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(19,1,'','2026-11-22T09:12:48Z',NULL,'places','urzad','w urzędzie',19,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(20,1,'','2026-11-22T09:12:48Z',NULL,'places','poradnia','w poradni',20,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(21,1,'','2026-11-22T09:12:48Z',NULL,'places','sad','w sądzie',21,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(22,1,'','2026-11-22T09:12:48Z',NULL,'places','inne','w innym miejscu',22,NULL,NULL,'art. 14');
INSERT INTO dictionary_entry VALUES(23,1,'','2026-11-22T09:12:48Z',NULL,'activities','1','Plan pracy z rodziną: opracowanie i realizacja',23,'2012-01-01',NULL,'art. 15 ust. 1 pkt 1');
INSERT INTO dictionary_entry VALUES(24,1,'','2026-11-22T09:12:48Z',NULL,'activities','2','Plan skoordynowany z planem pomocy dziecku w pieczy',24,'2012-01-01',NULL,'art. 15 ust. 1 pkt 2');
INSERT INTO dictionary_entry VALUES(25,1,'','2026-11-22T09:12:48Z',NULL,'activities','3','Sytuacja życiowa, prowadzenie gospodarstwa domowego',25,'2012-01-01',NULL,'art. 15 ust. 1 pkt 3');
INSERT INTO dictionary_entry VALUES(26,1,'','2026-11-22T09:12:48Z',NULL,'activities','4','Problemy socjalne',26,'2012-01-01',NULL,'art. 15 ust. 1 pkt 4');
INSERT INTO dictionary_entry VALUES(27,1,'','2026-11-22T09:12:48Z',NULL,'activities','5','Problemy psychologiczne',27,'2012-01-01',NULL,'art. 15 ust. 1 pkt 5');
INSERT INTO dictionary_entry VALUES(28,1,'','2026-11-22T09:12:48Z',NULL,'activities','6','Problemy wychowawcze z dziećmi',28,'2012-01-01',NULL,'art. 15 ust. 1 pkt 6');
INSERT INTO dictionary_entry VALUES(29,1,'','2026-11-22T09:12:48Z',NULL,'activities','7','Aktywność społeczna rodziny',29,'2012-01-01',NULL,'art. 15 ust. 1 pkt 7');
INSERT INTO dictionary_entry VALUES(30,1,'','2026-11-22T09:12:48Z',NULL,'activities','8','Podnoszenie kwalifikacji zawodowych',30,'2012-01-01',NULL,'art. 15 ust. 1 pkt 8');
INSERT INTO dictionary_entry VALUES(31,1,'','2026-11-22T09:12:48Z',NULL,'activities','9','Poszukiwanie, podjęcie i utrzymanie pracy',31,'2012-01-01',NULL,'art. 15 ust. 1 pkt 9');
INSERT INTO dictionary_entry VALUES(32,1,'','2026-11-22T09:12:48Z',NULL,'activities','10','Zajęcia grupowe dla rodziców',32,'2012-01-01',NULL,'art. 15 ust. 1 pkt 10');
INSERT INTO dictionary_entry VALUES(33,1,'','2026-11-22T09:12:48Z',NULL,'activities','11','Wsparcie dzieci, zajęcia psychoedukacyjne',33,'2012-01-01',NULL,'art. 15 ust. 1 pkt 11');
INSERT INTO dictionary_entry VALUES(34,1,'','2026-11-22T09:12:48Z',NULL,'activities','11a','Towarzyszenie dziecku w czynnościach procesowych',34,NULL,NULL,'art. 15 ust. 1 pkt 11a');
INSERT INTO dictionary_entry VALUES(35,1,'','2026-11-22T09:12:48Z',NULL,'activities','12','Działania interwencyjne i zaradcze',35,'2012-01-01',NULL,'art. 15 ust. 1 pkt 12');
INSERT INTO dictionary_entry VALUES(36,1,'','2026-11-22T09:12:48Z',NULL,'activities','13','Indywidualne konsultacje wychowawcze',36,'2012-01-01',NULL,'art. 15 ust. 1 pkt 13');
INSERT INTO dictionary_entry VALUES(37,1,'','2026-11-22T09:12:48Z',NULL,'activities','13a','Zadania z ustawy „Za życiem”',37,'2017-01-01',NULL,'art. 15 ust. 1 pkt 13a');
INSERT INTO dictionary_entry VALUES(38,1,'','2026-11-22T09:12:48Z',NULL,'activities','14','Dokumentacja pracy z rodziną',38,'2012-01-01',NULL,'art. 15 ust. 1 pkt 14');
INSERT INTO dictionary_entry VALUES(39,1,'','2026-11-22T09:12:48Z',NULL,'activities','15','Okresowa ocena sytuacji rodziny',39,'2012-01-01',NULL,'art. 15 ust. 1 pkt 15');
INSERT INTO dictionary_entry VALUES(40,1,'','2026-11-22T09:12:48Z',NULL,'activities','16','Monitorowanie po zakończeniu pracy',40,'2012-01-01',NULL,'art. 15 ust. 1 pkt 16');
INSERT INTO dictionary_entry VALUES(41,1,'','2026-11-22T09:12:48Z',NULL,'activities','17','Opinia na wniosek sądu',41,'2012-01-01',NULL,'art. 15 ust. 1 pkt 17');
INSERT INTO dictionary_entry VALUES(42,1,'','2026-11-22T09:12:48Z',NULL,'activities','18','Współpraca z instytucjami i organizacjami',42,'2012-01-01',NULL,'art. 15 ust. 1 pkt 18');
INSERT INTO dictionary_entry VALUES(43,1,'','2026-11-22T09:12:48Z',NULL,'activities','19','Współpraca z zespołem interdyscyplinarnym i grupą',43,'2012-01-01',NULL,'art. 15 ust. 1 pkt 19');
INSERT INTO dictionary_entry VALUES(44,1,'','2026-11-22T09:12:48Z',NULL,'reasons','OW','opieka i wychowanie',44,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(45,1,'','2026-11-22T09:12:48Z',NULL,'reasons','GD','gospodarstwo domowe i budżet',45,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(46,1,'','2026-11-22T09:12:48Z',NULL,'reasons','ML','mieszkanie',46,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(47,1,'','2026-11-22T09:12:48Z',NULL,'reasons','DL','długi',47,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(48,1,'','2026-11-22T09:12:48Z',NULL,'reasons','BE','brak pracy',48,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(49,1,'','2026-11-22T09:12:48Z',NULL,'reasons','SZ','szkoła',49,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(50,1,'','2026-11-22T09:12:48Z',NULL,'reasons','AL','alkohol',50,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(51,1,'','2026-11-22T09:12:48Z',NULL,'reasons','NA','narkotyki',51,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(52,1,'','2026-11-22T09:12:48Z',NULL,'reasons','PR','przemoc',52,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(53,1,'','2026-11-22T09:12:48Z',NULL,'reasons','ZD','zdrowie i niepełnosprawność dziecka',53,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(54,1,'','2026-11-22T09:12:48Z',NULL,'reasons','ZP','zdrowie psychiczne',54,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(55,1,'','2026-11-22T09:12:48Z',NULL,'reasons','NI','niepełnosprawność rodzica',55,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(56,1,'','2026-11-22T09:12:48Z',NULL,'reasons','KO','rozstanie i konflikt',56,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(57,1,'','2026-11-22T09:12:48Z',NULL,'reasons','SA','samotne rodzicielstwo',57,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(58,1,'','2026-11-22T09:12:48Z',NULL,'reasons','ZA','żałoba',58,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(59,1,'','2026-11-22T09:12:48Z',NULL,'reasons','CI','ciąża i połóg',59,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(60,1,'','2026-11-22T09:12:48Z',NULL,'reasons','PO','powrót dziecka',60,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(61,1,'','2026-11-22T09:12:48Z',NULL,'reasons','MI','migracja',61,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(62,1,'','2026-11-22T09:12:48Z',NULL,'reasons','IZ','izolacja',62,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(63,1,'','2026-11-22T09:12:48Z',NULL,'reasons','PW','konflikt z prawem',63,NULL,NULL,NULL);
INSERT INTO dictionary_entry VALUES(64,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','plan-step','działanie z planu pracy',64,NULL,NULL,'art. 15 ust. 3');
INSERT INTO dictionary_entry VALUES(65,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','assessment','okresowa ocena sytuacji rodziny',65,'2012-01-01',NULL,'art. 15 ust. 1 pkt 15');
INSERT INTO dictionary_entry VALUES(66,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','plan','plan pracy z rodziną',66,'2012-01-01',NULL,'art. 15 ust. 1 pkt 1');
INSERT INTO dictionary_entry VALUES(67,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','opinion','opinia dla sądu',67,'2012-01-01',NULL,'art. 15 ust. 1 pkt 17');
INSERT INTO dictionary_entry VALUES(68,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','report','informacja dla sądu',68,NULL,NULL,'art. 109 § 4 k.r.o.');
INSERT INTO dictionary_entry VALUES(69,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','consent','zgoda rodziny',69,NULL,NULL,'art. 8 ust. 3');
INSERT INTO dictionary_entry VALUES(70,1,'','2026-11-22T09:12:48Z',NULL,'deadlines','interview','rodzinny wywiad środowiskowy',70,'2012-01-01',NULL,'art. 11 ust. 1');
INSERT INTO dictionary_entry VALUES(71,1,'','2026-11-22T09:12:48Z',NULL,'limits','caseload','15',71,'2015-01-01',NULL,'art. 15 ust. 4');
CREATE TABLE family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  case_number text,
  name text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  address_confidential integer not null default 0,
  way_in text,
  stage text not null,
  opened_on text not null check (length (opened_on) = 10),
  closed_on text check (length (closed_on) = 10),
  closing_reason text,
  rhythm_days integer not null default 0,
  social_worker_id integer references staff (id),
  safety_note text,
  court_case integer not null default 0,
  pregnant integer not null default 0,
  blue_card integer not null default 0,
  language text,
  reasons text,
  planned_end text check (length (planned_end) = 10),
  notes text,
  unique (case_number)
);
INSERT INTO family VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,'PR.4200.1.2026','Wiśniewscy',NULL,'12',NULL,NULL,'Wtelenko',NULL,0,NULL,'praca','2026-03-02',NULL,NULL,0,NULL,NULL,0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO family VALUES(2,1,'alis','2026-11-22T09:12:48Z',NULL,'PR.4200.2.2026','Łęccy',NULL,'8',NULL,NULL,'Byszewko',NULL,0,NULL,'praca','2026-05-01',NULL,NULL,0,NULL,NULL,0,0,0,NULL,NULL,NULL,NULL);
CREATE TABLE family_member (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  person_id integer not null references person (id),
  role text not null,
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  whereabouts text,
  household integer not null default 0,
  unique (family_id, person_id, role, from_day)
);
INSERT INTO family_member VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,1,1,'dziecko',NULL,NULL,NULL,1);
CREATE TABLE basis_period (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  kind text not null,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  signature text,
  notes text
);
INSERT INTO basis_period VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,1,'sad','2026-03-02',NULL,NULL,NULL);
INSERT INTO basis_period VALUES(2,1,'alis','2026-11-22T09:12:48Z',NULL,2,'za-zyciem','2026-05-01',NULL,NULL,NULL);
CREATE TABLE consent (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  person_id integer references person (id),
  kind text not null,
  given_on text not null check (length (given_on) = 10),
  withdrawn_on text check (length (withdrawn_on) = 10),
  notes text
);
CREATE TABLE assignment (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  staff_id integer not null references staff (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  substitute integer not null default 0,
  letter_no text,
  notes text
);
INSERT INTO assignment VALUES(1,1,'alis','2026-11-22T09:12:48Z',NULL,1,1,'2026-03-02',NULL,0,NULL,NULL);
INSERT INTO assignment VALUES(2,1,'alis','2026-11-22T09:12:48Z',NULL,2,1,'2026-05-01',NULL,0,NULL,NULL);
CREATE TABLE signal (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  received_on text not null check (length (received_on) = 10),
  learned_on text check (length (learned_on) = 10),
  family_name text not null,
  address text,
  reporter text,
  content text,
  interview_due text check (length (interview_due) = 10),
  interview_on text check (length (interview_on) = 10),
  outcome text,
  family_id integer references family (id)
);
CREATE TABLE support_request (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  signal_id integer references signal (id),
  filed_on text not null check (length (filed_on) = 10),
  author_id integer references staff (id),
  interview_on text check (length (interview_on) = 10),
  difficulty integer not null default 0,
  decision text,
  decided_on text check (length (decided_on) = 10),
  watched_by text,
  notes text
);
CREATE TABLE court_order (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  institution_id integer references institution (id),
  signature text,
  issued_on text not null check (length (issued_on) = 10),
  valid_until text check (length (valid_until) = 10),
  report_months integer not null default 0,
  lifted_on text check (length (lifted_on) = 10),
  content text
);
CREATE TABLE court_duty (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  order_id integer not null references court_order (id),
  person_id integer references person (id),
  duty text not null,
  since text check (length (since) = 10),
  state text not null,
  evidence text
);
CREATE TABLE court_request (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer references family (id),
  institution_id integer references institution (id),
  kind text not null,
  signature text,
  about text,
  letter_date text check (length (letter_date) = 10),
  received_on text not null check (length (received_on) = 10),
  term_days integer not null default 0,
  due_on text check (length (due_on) = 10),
  questions text,
  state text not null,
  search_terms text,
  answered_on text check (length (answered_on) = 10)
);
CREATE TABLE work_plan (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  version integer not null default 0,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  main_goal text not null,
  own_words text,
  starting_point text,
  strengths text,
  participants text,
  consulted_with_id integer references staff (id),
  consulted_on text check (length (consulted_on) = 10),
  care_plan_on text check (length (care_plan_on) = 10),
  coordinator text,
  return_conditions text,
  rules text,
  review_due text check (length (review_due) = 10),
  state text not null,
  signed_on text check (length (signed_on) = 10),
  refused_by text,
  refusal_reason text,
  amendment_reason text,
  easy_to_read integer not null default 0,
  unique (family_id, version)
);
CREATE TABLE plan_goal (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  plan_id integer not null references work_plan (id),
  position integer not null default 0,
  content text not null,
  concerns text,
  origin text,
  indicator text,
  state text,
  state_reason text,
  duty_id integer references court_duty (id)
);
CREATE TABLE plan_step (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  goal_id integer not null references plan_goal (id),
  position integer not null default 0,
  action text not null,
  responsible text,
  supported_by text,
  institution_id integer references institution (id),
  due_on text check (length (due_on) = 10),
  expected_effect text,
  reached_effect text,
  state text not null,
  done_on text check (length (done_on) = 10),
  notes text
);
CREATE TABLE visit (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  family_id integer not null references family (id),
  staff_id integer not null references staff (id),
  day text not null check (length (day) = 10),
  from_time integer,
  to_time integer,
  form text not null,
  place text,
  outcome text,
  present text,
  topic text,
  course text,
  minutes integer not null default 0,
  km integer not null default 0,
  activities text,
  written_on text check (length (written_on) = 10),
  finished_at text,
  signature text,
  confidential_towards_id integer references person (id)
);
INSERT INTO visit VALUES(1,1,'alis','2026-11-22T09:12:49Z',NULL,1,1,'2026-11-03',540,NULL,'wizyta',NULL,'odbyla-sie',NULL,'szkoła',NULL,0,0,NULL,NULL,'2026-11-22T09:12:49Z',NULL,NULL);
CREATE TABLE visit_child (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  person_id integer not null references person (id),
  unique (visit_id, person_id)
);
INSERT INTO visit_child VALUES(1,1,'alis','2026-11-22T09:12:49Z',NULL,1,1);
CREATE TABLE visit_task (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  who text not null,
  content text not null,
  done_on text check (length (done_on) = 10)
);
CREATE TABLE supporting_family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  name text not null,
  street text,
  house text,
  flat text,
  postcode text,
  town text,
  phone text,
  rspts_on text check (length (rspts_on) = 10),
  statement_on text check (length (statement_on) = 10),
  interview_on text check (length (interview_on) = 10),
  opinion_on text check (length (opinion_on) = 10),
  opinion text,
  appointed_on text check (length (appointed_on) = 10),
  contract_no text,
  contract_from text check (length (contract_from) = 10),
  contract_to text check (length (contract_to) = 10),
  month_limit integer,
  end_reason text,
  notes text,
  name_key text
);
CREATE TABLE supporting_person (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  surname text not null,
  given_name text not null,
  joined_on text check (length (joined_on) = 10),
  rspts_on text check (length (rspts_on) = 10),
  statement_on text check (length (statement_on) = 10)
);
CREATE TABLE supported_family (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  family_id integer not null references family (id),
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  care integer not null default 0,
  household integer not null default 0,
  social_roles integer not null default 0,
  consent_on text check (length (consent_on) = 10)
);
CREATE TABLE reimbursement (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  supporting_family_id integer not null references supporting_family (id),
  family_id integer references family (id),
  day text not null check (length (day) = 10),
  paper text,
  purpose text not null,
  amount integer not null,
  agreed_on text check (length (agreed_on) = 10),
  state text not null,
  refusal_reason text
);
CREATE TABLE issued_document (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  kind text not null,
  number text,
  title text not null,
  family_id integer references family (id),
  request_id integer references court_request (id),
  author_id integer references staff (id),
  version integer not null default 0,
  replaces_id integer references issued_document (id),
  state text not null,
  issued_on text check (length (issued_on) = 10),
  sha256 text,
  source text,
  signed_on text check (length (signed_on) = 10),
  signed_sha256 text,
  sent_on text check (length (sent_on) = 10),
  sent_how text,
  dispatch_no text,
  delivered_on text check (length (delivered_on) = 10), period_from text check (length (period_from) = 10), period_to text check (length (period_to) = 10),
  unique (number, version)
);
CREATE TABLE document_section (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  document_id integer not null references issued_document (id),
  part text not null,
  position integer not null default 0,
  content text,
  person_id integer references person (id),
  author_id integer references staff (id)
);
CREATE TABLE citation (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  code text not null,
  content text not null,
  valid_from text check (length (valid_from) = 10),
  checked_on text check (length (checked_on) = 10),
  unique (code, valid_from)
);
INSERT INTO citation VALUES(1,1,'','2026-11-22T09:12:48Z',NULL,'act-2011','ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej (Dz. U. z 2025 r. poz. 49, z późn. zm.)',NULL,NULL);
INSERT INTO citation VALUES(2,1,'','2026-11-22T09:12:48Z',NULL,'opinion','art. 15 ust. 1 pkt 17',NULL,'2026-11-21');
INSERT INTO citation VALUES(3,1,'','2026-11-22T09:12:48Z',NULL,'plan','art. 15 ust. 1 pkt 1 oraz ust. 3',NULL,'2026-11-21');
INSERT INTO citation VALUES(4,1,'','2026-11-22T09:12:48Z',NULL,'plan-in-care','art. 15 ust. 1 pkt 1 i 2 oraz ust. 3',NULL,'2026-11-21');
INSERT INTO citation VALUES(5,1,'','2026-11-22T09:12:48Z',NULL,'family-card','art. 15 ust. 1 pkt 14',NULL,'2026-11-21');
INSERT INTO citation VALUES(6,1,'','2026-11-22T09:12:48Z',NULL,'visit-card','art. 15 ust. 1 pkt 14',NULL,'2026-11-21');
INSERT INTO citation VALUES(7,1,'','2026-11-22T09:12:48Z',NULL,'cofinancing','art. 191 ust. 9 i 10',NULL,'2026-11-21');
INSERT INTO citation VALUES(8,1,'','2026-11-22T09:12:48Z',NULL,'za-zyciem','ustawy z dnia 4 listopada 2016 r. o wsparciu kobiet w ciąży i rodzin „Za życiem” (Dz. U. z 2024 r. poz. 1829)',NULL,NULL);
CREATE TABLE paper_place (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  topic text not null,
  record_id integer not null default 0,
  folder text,
  volume text,
  card text,
  unique (topic, record_id)
);
CREATE TABLE stored_file (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  topic text not null,
  record_id integer not null default 0,
  role text not null,
  name text not null,
  media_type text,
  content blob not null,
  sha256 text
);
CREATE TABLE episode (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  family_id integer references family (id),
  county text not null,
  form text not null,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  place_name text,
  signature text,
  basis text,
  gmina_basis text,
  exemption text,
  year2_from text check (length (year2_from) = 10),
  year3_from text check (length (year3_from) = 10),
  stay_label text,
  coordinator text,
  known_from_letter integer not null default 0,
  notes text,
  check (to_day is null or to_day >= from_day),
  check (year2_from is null or year3_from is null or year2_from <= year3_from)
);
CREATE TABLE interruption (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  episode_id integer not null references episode (id),
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  kind text,
  check (to_day is null or to_day >= from_day)
);
CREATE TABLE child_cost (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  person_id integer not null references person (id),
  kind text not null,
  from_day text check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  amount integer check (amount >= 0),
  children integer not null default 0 check (children >= 0),
  paid_on text check (length (paid_on) = 10),
  event_on text check (length (event_on) = 10),
  check ((from_day is null) <> (paid_on is null)),
  check (to_day is null or to_day >= from_day)
);
CREATE TABLE facility_cost (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  facility text not null,
  from_month text not null check (length (from_month) = 10),
  amount integer not null check (amount >= 0)
, source text);
CREATE TABLE agreement_rule (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  county text not null,
  valid_from text check (length (valid_from) = 10),
  rule text not null,
  value text not null
);
CREATE TABLE county_note (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  number text not null,
  county text not null,
  period_from text not null check (length (period_from) = 10),
  period_to text not null check (length (period_to) = 10),
  issued_on text check (length (issued_on) = 10),
  received_on text check (length (received_on) = 10),
  due_on text check (length (due_on) = 10),
  amount integer,
  state text,
  classification text,
  agreement text,
  paid_on text check (length (paid_on) = 10),
  check (period_to >= period_from)
);
CREATE TABLE county_note_line (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  note_id integer not null references county_note (id),
  person_id integer references person (id),
  month text not null check (length (month) = 10),
  form text,
  cost text,
  rate integer,
  base integer,
  share integer not null,
  first_placement_as_billed text check (length (first_placement_as_billed) = 10),
  decisions_attached integer not null default 0
);
CREATE TABLE statutory_amount (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  kind text not null,
  valid_from text not null check (length (valid_from) = 10),
  amount integer check (amount >= 0),
  source text
);
INSERT INTO statutory_amount VALUES(1,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2012-01-01',66000,'Dz.U. 2011 nr 149 poz. 887');
INSERT INTO statutory_amount VALUES(2,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2018-06-01',69400,'waloryzacja 2018, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(3,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2021-06-01',74600,'waloryzacja 2021, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(4,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2022-06-01',78500,'M.P. 2022 poz. 292');
INSERT INTO statutory_amount VALUES(5,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2023-06-01',89900,'M.P. 2023 poz. 296');
INSERT INTO statutory_amount VALUES(6,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2024-06-01',100200,'M.P. 2024 poz. 230');
INSERT INTO statutory_amount VALUES(7,1,'','2026-11-22T09:12:48Z',NULL,'spokrewniona','2026-06-01',NULL,'obwieszczenie z 2026 r. do wpisania');
INSERT INTO statutory_amount VALUES(8,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2012-01-01',100000,'Dz.U. 2011 nr 149 poz. 887');
INSERT INTO statutory_amount VALUES(9,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2018-06-01',105200,'waloryzacja 2018, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(10,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2021-06-01',113100,'waloryzacja 2021, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(11,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2022-06-01',118900,'M.P. 2022 poz. 292');
INSERT INTO statutory_amount VALUES(12,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2023-06-01',136100,'M.P. 2023 poz. 296');
INSERT INTO statutory_amount VALUES(13,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2024-06-01',151700,'M.P. 2024 poz. 230');
INSERT INTO statutory_amount VALUES(14,1,'','2026-11-22T09:12:48Z',NULL,'inna-rodzina','2026-06-01',NULL,'obwieszczenie z 2026 r. do wpisania');
INSERT INTO statutory_amount VALUES(15,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2012-01-01',20000,'Dz.U. 2011 nr 149 poz. 887');
INSERT INTO statutory_amount VALUES(16,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2018-06-01',21100,'waloryzacja 2018, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(17,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2021-06-01',22700,'waloryzacja 2021, art. 86 ust. 2');
INSERT INTO statutory_amount VALUES(18,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2022-06-01',23900,'M.P. 2022 poz. 292');
INSERT INTO statutory_amount VALUES(19,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2023-06-01',27400,'M.P. 2023 poz. 296');
INSERT INTO statutory_amount VALUES(20,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2024-06-01',30600,'M.P. 2024 poz. 230');
INSERT INTO statutory_amount VALUES(21,1,'','2026-11-22T09:12:48Z',NULL,'dodatek','2026-06-01',NULL,'obwieszczenie z 2026 r. do wpisania');
CREATE TABLE appointment (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  staff_id integer references staff (id),
  family_id integer references family (id),
  kind text not null check (kind in ('sad-swiadek', 'rozprawa', 'spotkanie', 'nieobecnosc',
                                     'szkolenie', 'inne')),
  title text,
  from_day text not null check (length (from_day) = 10),
  to_day text check (length (to_day) = 10),
  from_time integer check (from_time between 0 and 1439),
  to_time integer check (to_time between 0 and 1439),
  place text,
  notes text,
  check (to_day >= from_day)
);
CREATE TABLE family_register (
  family_id integer primary key references family (id),
  name_key text not null,
  case_key text not null,
  address_key text not null,
  assistant_id integer references staff (id),
  assistant_key text not null,
  stage integer not null,
  opened_on text,
  last_contact text,
  next_visit text,
  obliged integer not null default 0,
  za_zyciem integer not null default 0,
  consent_missing integer not null default 0,
  consent_withdrawn integer not null default 0,
  children_in_care integer not null default 0,
  archived integer not null default 0
);
INSERT INTO family_register VALUES(1,'wis1n0ie0ws0c0y','pr 44200 11 42026','wte0l0e0n0ko0 212',1,'a0l0is0',4,'2026-03-02','2026-11-03',NULL,1,0,0,0,0,0);
INSERT INTO family_register VALUES(2,'l1e1c0c0y','pr 44200 12 42026','bys0z0e0wko0 18',1,'a0l0is0',4,'2026-05-01',NULL,NULL,0,1,0,0,0,0);
CREATE TABLE number_sequence (
  name text not null,
  year integer not null,
  last_number integer not null,
  primary key (name, year)
);
INSERT INTO number_sequence VALUES('case',2026,2);
CREATE TABLE quoted_fact (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  document_id integer not null references issued_document (id),
  part text not null,
  topic text not null,
  record_id integer not null default 0,
  record_rev integer not null default 0,
  sentence integer not null default 0,
  said text not null,
  day text check (length (day) = 10),
  source text,
  author_id integer references staff (id),
  entered_on text check (length (entered_on) = 10),
  person_id integer references person (id),
  own_words_of_child integer not null default 0
);
CREATE TABLE visit_addendum (
  id integer primary key autoincrement,
  rev integer not null default 1,
  changed_by text,
  changed_at text,
  archived_at text,
  visit_id integer not null references visit (id),
  staff_id integer not null references staff (id),
  day text not null check (length (day) = 10),
  content text not null
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('dictionary_entry',71);
INSERT INTO sqlite_sequence VALUES('audit',111);
INSERT INTO sqlite_sequence VALUES('citation',8);
INSERT INTO sqlite_sequence VALUES('statutory_amount',21);
INSERT INTO sqlite_sequence VALUES('family',2);
INSERT INTO sqlite_sequence VALUES('basis_period',2);
INSERT INTO sqlite_sequence VALUES('staff',1);
INSERT INTO sqlite_sequence VALUES('assignment',2);
INSERT INTO sqlite_sequence VALUES('person',1);
INSERT INTO sqlite_sequence VALUES('family_member',1);
INSERT INTO sqlite_sequence VALUES('visit',1);
INSERT INTO sqlite_sequence VALUES('visit_child',1);
CREATE INDEX audit_change on audit (change);
CREATE INDEX audit_record on audit (topic, record_id);
CREATE UNIQUE INDEX search_word_owner on search_word (owner, word);
CREATE INDEX search_variant_word on search_variant (word);
CREATE INDEX person_name_key_index on person (name_key);
CREATE INDEX person_pesel_index on person (pesel);
CREATE INDEX person_birth_date_index on person (birth_date);
CREATE INDEX protected_data_person_id_index on protected_data (person_id);
CREATE INDEX kinship_person_id_index on kinship (person_id);
CREATE INDEX kinship_relative_id_index on kinship (relative_id);
CREATE INDEX staff_absence_staff_id_index on staff_absence (staff_id);
CREATE INDEX staff_absence_substitute_id_index on staff_absence (substitute_id);
CREATE INDEX family_social_worker_id_index on family (social_worker_id);
CREATE INDEX family_member_family_id_index on family_member (family_id);
CREATE INDEX family_member_person_id_index on family_member (person_id);
CREATE INDEX basis_period_family_id_index on basis_period (family_id);
CREATE INDEX consent_family_id_index on consent (family_id);
CREATE INDEX consent_person_id_index on consent (person_id);
CREATE INDEX assignment_family_id_index on assignment (family_id);
CREATE INDEX assignment_staff_id_index on assignment (staff_id);
CREATE INDEX signal_family_id_index on signal (family_id);
CREATE INDEX support_request_family_id_index on support_request (family_id);
CREATE INDEX support_request_signal_id_index on support_request (signal_id);
CREATE INDEX support_request_author_id_index on support_request (author_id);
CREATE INDEX court_order_family_id_index on court_order (family_id);
CREATE INDEX court_order_institution_id_index on court_order (institution_id);
CREATE INDEX court_duty_order_id_index on court_duty (order_id);
CREATE INDEX court_duty_person_id_index on court_duty (person_id);
CREATE INDEX court_request_family_id_index on court_request (family_id);
CREATE INDEX court_request_institution_id_index on court_request (institution_id);
CREATE INDEX work_plan_family_id_index on work_plan (family_id);
CREATE INDEX work_plan_consulted_with_id_index on work_plan (consulted_with_id);
CREATE INDEX plan_goal_plan_id_index on plan_goal (plan_id);
CREATE INDEX plan_goal_duty_id_index on plan_goal (duty_id);
CREATE INDEX plan_step_goal_id_index on plan_step (goal_id);
CREATE INDEX plan_step_institution_id_index on plan_step (institution_id);
CREATE INDEX visit_family_id_index on visit (family_id);
CREATE INDEX visit_staff_id_index on visit (staff_id);
CREATE INDEX visit_confidential_towards_id_index on visit (confidential_towards_id);
CREATE INDEX visit_day_index on visit (day);
CREATE INDEX visit_staff_id_day_index on visit (staff_id, day);
CREATE INDEX visit_child_visit_id_index on visit_child (visit_id);
CREATE INDEX visit_child_person_id_index on visit_child (person_id);
CREATE INDEX visit_task_visit_id_index on visit_task (visit_id);
CREATE INDEX supporting_family_name_key_index on supporting_family (name_key);
CREATE INDEX supporting_person_supporting_family_id_index on supporting_person (supporting_family_id);
CREATE INDEX supported_family_supporting_family_id_index on supported_family (supporting_family_id);
CREATE INDEX supported_family_family_id_index on supported_family (family_id);
CREATE INDEX reimbursement_supporting_family_id_index on reimbursement (supporting_family_id);
CREATE INDEX reimbursement_family_id_index on reimbursement (family_id);
CREATE INDEX issued_document_family_id_index on issued_document (family_id);
CREATE INDEX issued_document_request_id_index on issued_document (request_id);
CREATE INDEX issued_document_author_id_index on issued_document (author_id);
CREATE INDEX issued_document_replaces_id_index on issued_document (replaces_id);
CREATE INDEX document_section_document_id_index on document_section (document_id);
CREATE INDEX document_section_person_id_index on document_section (person_id);
CREATE INDEX document_section_author_id_index on document_section (author_id);
CREATE INDEX stored_file_topic_record_id_index on stored_file (topic, record_id);
CREATE INDEX episode_person on episode (person_id, from_day);
CREATE INDEX episode_family on episode (family_id);
CREATE INDEX episode_to on episode (to_day);
CREATE INDEX interruption_episode on interruption (episode_id, from_day);
CREATE INDEX child_cost_person on child_cost (person_id, kind, from_day);
CREATE UNIQUE INDEX facility_cost_key on facility_cost (facility, from_month) where archived_at is null;
CREATE INDEX agreement_rule_county on agreement_rule (county, rule, valid_from);
CREATE INDEX county_note_county on county_note (county, period_from);
CREATE INDEX county_note_due on county_note (due_on);
CREATE INDEX county_note_line_note on county_note_line (note_id);
CREATE INDEX county_note_line_person on county_note_line (person_id, month);
CREATE UNIQUE INDEX statutory_amount_key on statutory_amount (kind, valid_from) where archived_at is null;
CREATE INDEX appointment_by_day on appointment (from_day);
CREATE INDEX appointment_by_staff on appointment (staff_id, from_day);
CREATE INDEX appointment_by_family on appointment (family_id, from_day);
CREATE INDEX court_request_by_due_day on court_request (due_on);
CREATE INDEX plan_step_by_due_day on plan_step (due_on);
CREATE INDEX family_register_name_index on family_register (archived, name_key, family_id);
CREATE INDEX family_register_case_index on family_register (archived, case_key, family_id);
CREATE INDEX family_register_address_index on family_register (archived, address_key, family_id);
CREATE INDEX family_register_assistant_index on family_register (archived, assistant_key, family_id);
CREATE INDEX family_register_stage_index on family_register (archived, stage, family_id);
CREATE INDEX family_register_opened_index on family_register (archived, opened_on, family_id);
CREATE INDEX family_register_contact_index on family_register (archived, last_contact, family_id);
CREATE INDEX family_register_next_index on family_register (archived, next_visit, family_id);
CREATE INDEX visit_open_index on visit (day, from_time, id)
  where outcome is null and archived_at is null;
CREATE INDEX plan_step_open_index on plan_step (due_on)
  where state in ('nierozpoczete', 'w-toku') and archived_at is null;
CREATE INDEX work_plan_review_due_index on work_plan (review_due);
CREATE INDEX quoted_fact_document_id_index on quoted_fact (document_id);
CREATE INDEX quoted_fact_topic_record_id_index on quoted_fact (topic, record_id);
CREATE INDEX quoted_fact_author_id_index on quoted_fact (author_id);
CREATE INDEX quoted_fact_person_id_index on quoted_fact (person_id);
CREATE INDEX visit_addendum_visit_id_index on visit_addendum (visit_id);
CREATE INDEX visit_addendum_staff_id_index on visit_addendum (staff_id);
COMMIT;
PRAGMA application_id = 1330861130;
PRAGMA user_version = 3;
