// A first name and the short forms by which people of that name are called, in English and Spanish. Folded: no marks.
const TABLE = `
abigail abby gail|abraham abe|agnes aggie|agustin tin|alan al|albert al bert bertie|alberto beto|alejandra ale alex sandra jandra
alejandro ale alex jandro|alexander alex al xander sasha alec|alexandra alex lexi sandra sasha|alfonso poncho fonso|alfred al fred alfie|alfredo fredo
alicia licha|allison ally allie|amanda mandy|amelia millie amy|ana anita|anastasia stacy ana|andrea andie drea|andres andy
andrew andy drew|angela angie|angelica angie|anita ana|ann annie|anna annie ana|anne annie|anthony tony ant|antoinette toni
antonia tona toni|antonio tony tono|armando mando|arthur art artie|arturo turo|augustine gus|barbara barb barbie babs|bartholomew bart
beatrice bea trixie|beatriz bea betty|benedict ben|benjamin ben benny benji|bernadette bernie|bernard bernie|bernardo nardo|bethany beth
bradley brad|brenda bren|brendan bren|bridget bridie|calvin cal|cameron cam|carlos carlitos charlie|carmen carmelita|carolina caro
caroline carrie carol lina|carolyn carrie carol lynn|cassandra cassie sandra|catalina cata lina|catherine cathy cat kate katie kitty cate|cecilia ceci cece
charles charlie chuck chas|charlotte charlie lottie char|chester chet|christian chris|christina chris chrissy tina christy|christine chris chrissy tina christy
christopher chris kit topher|claudia clau|clifford cliff|concepcion concha conchita|consuelo chelo|constance connie|cornelius neil corny|cristina cris tina
crystal crys|curtis curt|cynthia cindy|daniel dan danny dani|daniela dani|danielle dani|david dave davey|deborah deb debbie
delores dee lola|denise dee|dennis denny|desiree desi|diana di|dolores lola lolita dee|dominic dom nick|donald don donny
donna don|dorothy dot dottie dolly|douglas doug|eduardo lalo eddie edu|edward ed eddie ned ted teddy|edwin ed eddie|eleanor ellie nell nora
elena nena|elijah eli|elisabeth liz beth betsy betty lizzie eliza lisa liza libby ellie|elizabeth liz beth betsy betty lizzie eliza lisa liza libby ellie|ellen ellie nell|emanuel manny
emilia emi|emily em emmy|emmanuel manny|enrique quique kike rick|ernest ernie|ernesto neto|esmeralda esme mera|esperanza espe lancha
esteban steve teban|eugene gene|eugenia genie|evelyn eve evie|felipe pipe|ferdinand ferdie|fernanda fer nanda|fernando fer nando
florence flo flossie|frances fran frannie|francesca fran|francis frank fran|francisca paca pancha|francisco paco pancho cisco frank kiko|franklin frank
frederick fred freddy freddie rick|gabriel gabe gabi|gabriela gabi gaby|gabrielle gabby|genevieve gen viv|geoffrey geoff|george georgie|gerald gerry jerry
gerard gerry|gerardo jerry lalo|gertrude trudy gert|gilbert gil bert|gilberto beto gil|gloria glo|gonzalo chalo|graciela chela
gregory greg|gregorio goyo|guadalupe lupe lupita|guillermo memo guille|gustavo gus tavo|gwendolyn gwen|harold hal harry|harriet hattie
heather heath|hector tito|helen nell ellie|henrietta hettie etta|henry hank harry hal|herbert herb bert|howard howie|hugo huguito
ignacio nacho iggy|irene renie|isaac ike zac|isabel isa bel chabela bella|isabella izzy bella isa|isaiah izzy zay|israel izzy|jacob jake jay
jacqueline jackie|jaime jimmy|james jim jimmy jamie jem|janet jan|janice jan|jason jay jase|javier javi|jeffrey jeff
jennifer jen jenny jenn|jeremiah jerry jere|jeremy jerry jem|jerome jerry|jessica jess jessie|jesus chuy chucho|joaquin quino|joanna jo
joanne jo|john johnny jack jon|jonathan jon jonny nathan|jordan jordy|jorge coque george|jose pepe chepe joe joey|josefa pepa chepa|josefina fina chepina pepa
joseph joe joey|josephine jo josie|joshua josh|joyce joy|juan juanito johnny|juana juanita|juanita nita juana|judith judy
julia julie jules|julian jules|julio julito|justin jay|katherine kathy kate katie kat kitty kathie|kathleen kathy kate katie kay|kathryn kathy kate katie kat
kelly kel|kenneth ken kenny|kevin kev|kimberly kim kimmy|kristen kris|kristina kris tina|lawrence larry laurie|leonard leo len lenny
leonardo leo nardo|leslie les|leticia lety|lewis lew lou|lillian lil lily lilly|linda lin|lorraine lori rainey|lourdes lulu
louis lou louie|louise lou lulu|lucia lucy luci|lucille lucy|luis lucho luisito|lydia lyddie|madeline maddy maddie|manuel manny manolo meme
marcela chela|marcus marc mark|margaret maggie meg peggy marge margie greta meggie daisy peg|margarita margo rita mago|maria mari maruca cuca marucha|mariana mari|marjorie marge margie
martha marty mattie|martin marty|mateo teo|matilda tilly mattie|matthew matt matty|maureen mo|maurice mo|maximilian max
maxwell max|melanie mel|melissa mel missy lissa|melvin mel|mercedes meche|michael mike mikey mick mickey micky|michelle shelly mich chelle|miguel mike migue
mildred millie|milagros mila|miriam mim|mitchell mitch|monica mo moni|montserrat montse|nancy nan|natalia nata tali|natalie nat
natasha tasha|nathan nate|nathaniel nate nathan nat|nicholas nick nicky|nicolas nico nick|nicole nicky nikki|norma normita|octavio tavo
oliver ollie|olivia liv livvie|oscar oz|pamela pam|patricia pat patty tricia trish patsy|patrick pat paddy rick patty|paul paulie
paula paulita|pedro pedrito perico|penelope penny|peter pete petey|philip phil pip|phillip phil|phyllis phyl|priscilla cilla
prudence pru|rachel rach|rafael rafa|ramon moncho|raul rulo|raymond ray|raymundo mundo|rebecca becky becca
regina gina|reginald reg reggie|ricardo rick ricky richie cardo|richard rick ricky rich richie dick dickie|robert rob robbie bob bobby bert robby|roberta bobbie robbie|roberto beto rob tito
rocio chio|rodolfo rudy fito|rodrigo rod rodri|rogelio roger|roland rollie|ronald ron ronnie|rosa rosie rosita|rosalinda rosie linda
rosario charo chayo|rosemary rose rosie|rosalie rosie|russell russ|ruben ben|samantha sam sammy sammie|samuel sam sammy|sandra sandy
santiago santi chago diego|sara sarita|sarah sally sadie|salvador chava sal|sebastian seb bas|sergio checo|shirley shirl|silvia chiva
socorro coco soco|sofia sofi|soledad sol chole|sophia sophie|stanley stan|stephanie steph|stephen steve steph stevie|steven steve stevie
susan sue susie suzie|susana susy|sylvia syl|tamara tammy|tamika tam|teresa tere terry tess|terrence terry|theodore ted teddy theo
theresa terry tess tessa|thomas tom tommy|timothy tim timmy|tobias toby|tomas tom|tracy trace|valentina vale|valerie val
vanessa nessa|veronica vero roni|vicente chente vince|victor vic|victoria vicky tori vick|vincent vince vinny|virginia ginny gina|virgil virg
vivian viv|walter walt wally|wendy wen|wilfred will fred|william will bill billy willie liam willy|winifred winnie|winston win|ximena xime mena
yolanda yoli|yvonne vonnie|zachary zach zack zac`

const shortForms = new Map<string, Set<string>>()
for (const line of TABLE.trim().split(/[|\n]/u)) {
  const [full = '', ...short] = line.split(' ')
  for (const [from, to] of short.flatMap((one): [string, string][] => [
    [full, one],
    [one, full],
  ]))
    shortForms.set(from, (shortForms.get(from) ?? new Set()).add(to))
}

/** What else a person of this folded first name is called: short forms of a long one, and the long ones of a short one. */
export const diminutivesOf = (name: string): ReadonlySet<string> => shortForms.get(name) ?? new Set()
