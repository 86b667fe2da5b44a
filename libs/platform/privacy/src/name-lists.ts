// First names that are common in the Netherlands. Names that are also everyday words or abbreviations
// (Wil, Ben, Max, Roos, Mees, Storm, Job, Bo) are left out: they would stop more texts than they protect.
const firstNameList = `
aad aart abdel abdul abdullah achmed adam adriaan adrie agnes ahmed ahmet ajay albert aleid aleksander aleksandra alex alexander
alfred ali alice alicia alida alina alwin amber amina amir amira amy andrea andreas andrei andries andrzej anita anja anke anna
anneke annelies annemarie annemiek annet annette annie anouk ansje antoinette anton antonio anwar apolonia arend arie arjan
arjen arnold arnoud arthur astrid ayoub ayse ayşe bart bas beatrix berend bernadette bernard bert bertus betsy bianca bilal
birgit björn boudewijn bram brigitte britt cara carla carlijn carlo carlos carolien caroline casper catharina cecile chantal
charlotte chris christa christiaan christian christina christine claire clara claudia coen conny cor corine corinne cornelis
corrie cynthia daan dagmar daniel danielle daniël danny david debbie dennis desiree diana dick diederik dimitri dina dirk donald
dorien douwe duco eddy edith edward edwin eefje eelco egbert elena elias elin eline elisa elisabeth elise ellen els elsbeth
emiel emil emily emine emma emre erik erika erwin esmee esmée esther eva evelien evert fabian farid fatima fatma fatoumata feike
felix femke fenna ferdinand ferry fien finn fleur floortje floris frank frans fred frederik fredrik freek frits gabriel geert
geertje george gerard gerben gerda gerdien gerrie gerrit gert gertjan gertrude gijs gijsbert giovanni gonda greet greetje
grietje guido guus hadewych hafid hakan halima hamid hamza hannah hanneke hans harm harmen harrie harry hassan hedwig hein
heleen helena hendrik henk henny henri herbert herman hester hidde hilde hubert hugo huib hussein ibrahim ilse imane imke imran
inge ingeborg ingrid irene iris irma isabel isabella ismail ivo jaap jacco jaco jacob jacoba jacqueline jacques jakob jamal jan
janneke jannie janny jasmijn jasper jayden jeanette jelle jeroen jeske jesse jessica jet jill jip joan joanna jochem joep johan
johanna johannes john johnny joke jolanda jolanthe jonas jonathan joop joost jordy jorien joris jorrit josephine joshua josé
joyce juan judith jules julia julian juliette jurgen jurre justin kaj karel karim karin karlijn katarzyna kees kelly kevin
khadija khalid kim klaartje klaas koen koos krijn krzysztof lars laura laurens leendert lena lennart leo leon leonie lia lianne
lidwien lieke liesbeth lilian linda linde lisa lisanne loes lotte louis louise luca lucas lucia ludo luuk lydia maaike maarten
machteld magda malik manon marcel marco margreet margriet maria marian marianne marieke marielle marijke marijn marina marinus
mario marion marit marja marjan marjolein mark marleen marlies marloes martijn martin martine mary mathijs mattheus matthijs
maud maurice maurits mauro maxim mehmet meike melanie melissa menno merel michael michel michelle michiel mieke miguel mike mila
milan milou miranda miriam mirjam mohamed mohammad mohammed monica moniek monique muhammad murat mustafa nadia nadine nancy
naomi nathalie nathan nawal neeltje nick nicky nico nicolaas nicole niek niels nienke nina noah noor noortje nora norbert olaf
oleg olga oliver omar onno oscar osman otto patricia patrick paul paula pauline peter petra philip philippe pien piet pieter
pieternel pietje pim piotr rachel rachid ralf ralph ramon raoul raymond rebecca reinier reinout remco renske rené renée ria riad
richard rick riet rik rob robbert robert robin roderick roel roelof roger ronald rosa rosalie rosemarie rowan roy ruben rudi
rudolf ruth ruud saar sabine sabrina said saida salim salma sam samantha samir samira samuel sander sandra sanne sara sarah
saskia saïd sebastiaan selma serge shirley siebe siebren sietske sigrid silvia simon simone sjaak sjoerd sjors sofia sofie
sophia sophie stan stefan stefanie stephan steven stijn susan susanne suzanne sven svetlana sylvia tamara tanja tarik tatiana
teun teunis thea theo theresia thijs thomas tijmen tijn tim timo tineke tjeerd tobias tom tomas tomasz ton tonnie toon trudy
truus tyler ursula valentijn valerie vera victor victoria viktor vincent vivian vladimir walter wendy werner wesley wessel wiebe
wietske wilfred wilhelmina willem willemien willemijn william wilma wim winnie wouter xander yara yasin yasmin yasmina younes
youri youssef yusuf yvette yvonne zakaria zeynep zineb zoë`;

// Surnames that are no everyday word: enough by themselves.
const surnameList = `
aalbers ahmadi akkerman aydin bakkers bouali bouzid brouwers celik claassen cornelissen demir demirci dijkstra driessen
el-idrissi evers evertsen franssen gerritsen geurts goossens hermans hoekstra hofstra huijbers huisman jacobs jansen janssen
janssens jongsma kaya klaassen koopmans koster kramer kuijpers kuipers lambers leenders martens meijer meijers molenaar mulders
nguyen nijhuis ozturk pieters pietersen postma rietveld roelofs rutten sahin scholten schouten schreuder sluijter smeets smits
swinkels teunissen tichelaar timmermans veenstra verbeek verbruggen verhagen verhoeven vermeer vermeulen verschuren versteeg
visser wiersma willemsen wouters yildirim yildiz yilmaz yıldırım yılmaz zijlstra çelik öztürk şahin`;

// Surnames that are also a word or a place: a name only behind a first name or an initial.
const wordSurnameList = `
bakker blok boer boom bos bosch bosman brink broek brouwer bruin dam dekker dekkers dijk groen groot haan hart hendriks heuvel
hoek hofman horst jong jonker kaiser keizer kok koning kroon kuijper kuiper lange leeuw linden maas meer mol mulder muller
peters post prins ridder rooij schilder schipper simons singh smid smit snijders snoek stam steen straten veen veld vink vliet
vos vries wagenaar wal westra wit witte wolf wolters zwart`;

// 'de Vries', 'van den Berg': the particle and the word together.
const particleSurnameList = `
't-hart de-boer de-bruijn de-bruin de-graaf de-groot de-haan de-jong de-jonge de-kok de-koning de-lange de-leeuw de-rooij
de-ruiter de-vos de-vries de-waal de-wit de-witte den-boer den-hartog den-ouden el-amrani el-idrissi ten-brink ten-have
ter-horst van-'t-hof van-beek van-bergen van-dam van-de-velde van-de-ven van-den-berg van-den-bosch van-den-brink van-den-broek
van-den-heuvel van-den-hoek van-der-heijden van-der-heyden van-der-horst van-der-laan van-der-linden van-der-meer van-der-meulen
van-der-molen van-der-ploeg van-der-pol van-der-spek van-der-steen van-der-veen van-der-velden van-der-vliet van-der-wal
van-der-zee van-der-zwan van-dijk van-dongen van-doorn van-egmond van-es van-gelder van-gils van-hoof van-houten van-leeuwen
van-loon van-rijn van-rooij van-veen van-vliet van-wijk van-zanten`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const firstNames = setOf(firstNameList);
export const surnames = setOf(surnameList);
export const wordSurnames = setOf(wordSurnameList);
export const particleSurnames = setOf(particleSurnameList);
export const particles = setOf("van de den der ten ter te het 't op in aan el al ben bin la le du da dos von zu");

/** Words before a person's name, in lower case. */
export const titles = setOf('heer dhr mevrouw mevr mw meneer mijnheer mej mejuffrouw juffrouw dr drs ds prof mr ir ing');
/** Words for the person a text is about; a single capital behind them is an initial. */
export const persons = setOf(`cliënt client cliënte patiënt patient betrokkene verdachte veroordeelde jongere man vrouw jongen meisje dame
  moeder vader zus broer zoon dochter bewoner mantelzorger buurman buurvrouw`);
/** Words before a capital that is a label: 'bijlage A.', 'plan B.' */
export const labels = setOf(`type optie categorie bijlage groep niveau klasse variant artikel hepatitis vitamine lid fase scenario deel onderdeel regio
  team plan stap punt vraag kolom rij kamer zaal gebouw blok cluster model spoor route profiel versie kopie partij persoon locatie afdeling gemeente organisatie aanbieder vorm tabel figuur rubriek letter scenario`);
/** Abbreviations that look like initials. */
export const notInitials = setOf('b.v. n.v. v.o.f. t.b.s. p.i. o.m. e.u. v.s. g.g.z. p.s. n.b. b.w. i.q. i.b. i.d. a.i. i.o. c.q. h.o. m.b.t. i.v.m. t.a.v. d.d. z.z.p. c.v. a.b.c. w.o. h.b.o. m.b.o.');
/** Words that open a sentence, so their capital says nothing. */
export const sentenceOpeners = setOf(`aan achter afgesproken alle alleen als beide bij binnen daar daarbij daarna daarom dan dat de deze die dit door dus
  een één eerst elke en er geen graag het hier hierbij hij hoe hun iedere iemand in is ja je kan kunnen maar met meer na naar nee niet nu of om onder ons
  ook op over per sinds soms te tegen terwijl tijdens toen tot tussen uit van vanaf veel via voor vraag waar waarom wanneer want wat we wel welke wie wij
  wordt zal ze zie zij zo zodat zonder`);
/** Words after a title that are an office, not a name. */
export const offices = setOf('voorzitter minister staatssecretaris burgemeester wethouder officier rechter directeur');

// Organisations that carry a person's name: they belong in these texts.
export const organisations = /(?<!\p{L})(?:Vincent van Gogh|Reinier van Arkel|Ipse de Bruggen?|Pieter Baan Centrum|(?:dr\. ?)?Leo Kanner|William Schrikker|Willem Schrikker|Anton Constandse|Jeroen Bosch Ziekenhuis|(?:(?:dr\. ?)?S\. ?)?van Mesdag(?:kliniek)?|(?:dr\. ?)?(?:Henri )?van der Hoeven(?: ?kliniek)?|Pro Persona|Leger des Heils)(?!\p{L})/giu;
