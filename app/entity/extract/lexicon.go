package extract

import "strings"

// flags say what a word is known to be; a word can be many things at once.
type flags uint32

const (
	isWord      flags = 1 << iota // English writes it in lower case
	isFunction                    // the, of, however: never in a name by itself
	isGiven                       // a given name
	isSurname                     // a surname
	isVnSurname                   // a Vietnamese surname
	isTitle                       // president, mr, striker: stands before or beside a person's name
	isHonorific                   // mr, dr: stands before a person's name alone
	isOrgHead                     // ministry: the head of an organization's name
	isEventHead                   // summit
	isPactHead                    // treaty
	isPlaceHead                   // province
	isCalendar                    // monday, july
	isDemonym                     // vietnamese
	isSay                         // said: what people do
	isRank                        // deputy, vice: leans on a title
	isZhSurname                   // a Chinese or Korean surname: it stands first
	isCompany                     // a company's name that is nothing else
	isTrade                       // a company's name that is something else, too, or that few know
)

// The words of the classes, folded.
const (
	functionWords = `a an the this that these those it its he she they we you i his her their our your my him them us
	and or but nor so yet if then than as at by for from in into of off on onto out over to under up upon with without within
	about above across after against along among amid around before behind below beneath beside besides between beyond despite
	down during except inside like near outside past per since through throughout till toward towards until via while
	is are was were be been being am do does did done have has had having can could may might must shall should will would
	not no yes all any both each either every few many more most much neither none one only other others same several some such
	what when where which who whom whose why how here there now also already always again ever never often once soon still today
	tomorrow tonight yesterday however meanwhile moreover furthermore therefore thus hence nevertheless although though because
	unless whether whereas firstly secondly thirdly fourthly fifthly sixthly finally lastly additionally accordingly according
	first second third fourth fifth earlier later last next previously recently currently overall instead indeed perhaps maybe
	regarding concerning following including together another two three four five six seven eight nine ten dozens hundreds
	thousands millions just even well then too very let make thanks thank please because asked speaking given based due read
	photo photos image caption source video`

	titleWords = `counsel publisher boss broker co-host playwright filmmaker playmaker imam negotiator mediator broadcaster presenter anchor detective sherpa envoy assistant official president minister secretary chairman chairwoman chairperson chair ambassador envoy director administrator
	advisor adviser commissioner commander colonel major captain lieutenant admiral sergeant brigadier marshal corporal general king
	queen prince princess emperor empress sultan emir sheikh senator congressman congresswoman representative governor mayor
	premier chancellor spokesman spokesperson spokeswoman professor judge justice officer ceo cfo cto coo head leader chief
	coach striker midfielder defender goalkeeper forward winger skipper referee author singer actor actress scientist
	researcher diplomat bishop archbishop patriarch ayatollah mufti mullah abbot cardinal pope imam rabbi reverend pastor attorney lawyer delegate member founder
	manager analyst economist engineer historian activist candidate inspector superintendent detective consul rector dean
	principal provost curator editor reporter journalist correspondent columnist photographer writer novelist poet
	painter composer conductor filmmaker producer architect designer lecturer academic physicist chemist biologist astronomer mathematician
	epidemiologist virologist astronaut cosmonaut athlete swimmer runner sprinter boxer golfer cyclist wrestler player
	businessman businesswoman entrepreneur billionaire investor banker trader farmer teacher student nurse surgeon
	politician lawmaker legislator councillor councilman councilor parliamentarian speaker whip undersecretary pm
	foreign_minister comrade martyr hero laureate champion winner populist dictator strongman opposition_leader rebel warlord
	treasurer auditor prosecutor solicitor magistrate ombudsman clerk registrar trustee chairmen presidents justices ministers
	secretaries co-founder cofounder deputy_head partner owner resident witness survivor widow wife husband son daughter
	brother sister mother father spouse colleague opponent predecessor successor rival friend veteran soldier policeman
	creator inventor maintainer developer programmer pilot driver rider sailor explorer mp mep`

	honorificWords = `mr mrs ms miss dr prof sir lord lady dame samdech techo seri dato madam madame monsieur mme h.e he's rev fr st hon messrs comrade daw
	sayyid datuk professor doctor hj pengiran datin puan encik`

	rankWords = `deputy vice acting former interim outgoing incoming late then associate senior junior chief under
	executive first second special prime foreign finance defence defense interior health education environment trade justice
	state general presidential permanent resident national security honorary co lead head former ex newly elected veteran
	new current incumbent opposition party ruling populist social democrat liberal conservative labour`

	orgHeads = `subcommittee procuracy procuratorate division mechanism rifles cartel railways railway limited refinery panel air community co ministry department agency committee commission council university college institute academy school hospital
	clinic embassy consulate mission delegation party bank group company corporation corp inc ltd llc gmbh plc holdings
	foundation association society federation confederation union league club team organization organisation organizations organisations authority
	administration bureau office board court tribunal parliament assembly senate congress army navy force forces corps guard
	command brigade regiment battalion police service services press agency news times post herald tribune gazette
	broadcasting television radio network airlines airways airline airport_authority motors industries electronics
	laboratory laboratories observatory center centre museum library theatre orchestra choir church diocese
	trust fund exchange chamber alliance coalition front movement brotherhood initiative programme program
	secretariat presidium politburo cabinet directorate inspectorate registry cooperative consortium enterprise enterprises
	station stations diet bundestag duma knesset cross crescent studio studios records fc afc united rovers
	city_council task_force collective guild syndicate order lab labs partners associates telecom energy petroleum
	steel shipping logistics media entertainment pharmaceuticals pharma technologies technology systems airways hotels
	insurance capital ventures`

	// weakOrgHeads head an organization's name only with a name before or an
	// "of" after: Energy, Center, Program are common words otherwise.
	weakOrgHeads = `division mechanism rifles railways railway panel refinery air community group team center centre office board service services network school house force forces front movement
	initiative programme program order union library station stations trust fund exchange court front radio capital energy
	technology technologies systems media entertainment insurance records labs lab partners associates steel shipping
	logistics command mission delegation guard corps alliance coalition church administration cabinet authority post
	united chamber press news times agency club society`

	eventHeads = `expedition year summit meeting meetings session congress forum conference debate week games cup olympics championship championships festival
	war battle expo fair exhibition dialogue symposium workshop tournament marathon awards revolution uprising massacre
	prix paralympics convention consultations talks election elections referendum plenum holocaust jubilee biennale
	victory derby final finals playoffs super_bowl series open crisis`

	pactHeads = `agreement treaty charter convention protocol pact accord accords partnership framework declaration
	memorandum covenant compact armistice concordat constitution statute`

	placeHeads = `complex reserve province prefecture district city county commune ward town village township municipality island islands
	river sea ocean strait straits bay gulf canal delta desert mountains mountain mount lake peninsula valley basin region
	airport cemetery street avenue square boulevard bridge palace stadium port harbour harbor beach cape fort park
	shoal shoals atoll ferry tunnel airbase archipelago sanctuary reef falls forest plateau highlands hills hill heights garden gardens arena temple pagoda cathedral mausoleum tower towers citadel castle fortress mosque monastery tomb tombs memorial monument zone base reservoir lagoon regency subdistrict
	territory oblast governorate voivodeship canton glacier volcano creek cave caves dam road highway rainforest site jail prison corridor`

	calendarWords = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan tet`

	sayVerbs = `said says say told tells added adds stressed stresses noted notes affirmed affirms underlined emphasised emphasized
	asked asks urged urges warned warns announced announces stated states declared explained suggested pledged vowed promised
	expressed praised thanked welcomed welcomes hailed condemned denied admitted confirmed claimed argued believes believed
	thinks thought hopes hoped recalled replied responded remarked observed pointed spoke speaks met meets visited visits
	received receives attended attends arrived briefed proposed affirms highlighted appreciated congratulated commended
	echoed celebrated won wins scored scores beat lost wrote writes died born resigned served elected appointed joined
	played plays directed starred sang studied graduated married discovered invented recommended advised insisted
	raised reaffirmed requested called calls criticised criticized tweeted accused hosted led leads took signed shared
	informed cherished supports became returned retired grew lives lived worked works agreed hit finished ran`

	demonymWords = `saudi lao emirati european african asian american arab arabic western latin nordic scandinavian baltic balkan soviet jewish muslim
	christian catholic islamic buddhist hindu kurdish tibetan palestinian korean scottish welsh english british dutch
	burmese hanoian parisian sino anglo franco russo caribbean mediterranean arctic eurasian transatlantic afro
	uyghur basque catalan flemish roma`

	vnSurnames = `nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly an au bach be bo ca cao chau chu chung
	chuong co cu cung dam dan dao dau diep dinh doan dong duong giang giap ha han hang hau hinh hua hung huong khang kha khuat
	khuc kieu kim la lac lai lam lang lieu lo loc loi long lu luc luong luu ly ma mac mach mai man mau mong nghe nghi nghiem
	ngac ngan nham nhan nhu ninh nong nung on ong pho phu phung quach quan que quyen sam son su sung ta tan tang tao thach thai
	than thang thanh thi thieu thinh tho thoi thu thuy tieu to ton tong trang trieu trinh truong tu tuong ung uong van vi vien
	vinh vuong vuu xa xuan yen`

	// markedSurnames are the Vietnamese surnames that carry marks, with those of
	// the Hmong, Thái and other peoples of the country.
	markedSurnames = `nguyễn trần lê phạm huỳnh hoàng vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh lâm phùng tô trương hà tạ châu thái
	lương lưu tăng tống quách kiều mạc mã tôn từ triệu bạch bành doãn đàm đồng đường hứa khổng khương lại lục nghiêm ngụy nông ông phó phương
	quế sầm tào thạch thiều tiêu ứng văn viên yên âu ân bế biện cái cù diệp dư giáp hàn hình hùng khúc khuất lạc lều lò lộc lữ mẫn mông mùa
	giàng sùng thào vàng vừ hạng hầu cầm quàng lường tòng nhữ nhâm phí phù sử tân thân thôi thẩm tiền trà tưởng tề xã ngọ ngạc lỳ điểu đậu
	đới đèo đổng đái đinh đình đỗng bàn triệu chẩu hoả tướng lã lôi ngân vì lù cứ chảo tẩn phàn sín thàng tráng lừu phừ mẩu`

	zhSurnames = `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng
	han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao zhong cui tan fan liao
	wan shi jia xia fu bai zou meng xiong qin qiu hou xi yan xue lei gu qian hao mao shao lai kong wen dai mo hong chang
	kim lee park choi jung kang cho chow cheung leung tsang wong chan lau kwok yip yuen tse tsai hsu hsieh tsui chiu huh heo yeo baek paik koo noh shim hur chae tsao chiang chuang fong kwan gong yoon jang lim shin kwon hwang ahn moon yoo ban roh chung ri pak an oh seo nam`

	// nonOrgAcronyms are written in capitals but name no body.
	nonOrgAcronyms = `ai ceo cfo cto coo covid gdp gnp gni dna rna hiv aids tv pm am mp mps vip ufo pdf url html xml api cpu gpu usb dvd
	cd gps it ict id iq pr hr vat sme smes ngo ngos fdi oda pcr ppe r&d hq phd md ba ma bsc mba faq ok sos eta eez fta ftas
	www http https sms suv ev evs led lcd lng lpg co2 usd eur gbp vnd yoy ii iii iv vi vii viii ix xi xii xiii xiv xv xx xxi
	ncov sars mers sarscov gmt utc est jr sr dr mr mrs ms vs aka asap diy fyi i tbd rip ic ip dc bc ad ce no bn mn km kg cm mm
	gi kpi esg pct ph dj mc bbq atm pin qr ar vr xr ml nlp`

	// nicknames group the forms of given names that stand for each other.
	nicknames = `joseph joe joey; robert bob bobby rob; william will bill billy; james jim jimmy; john johnny jack; richard rick dick;
	michael mike mick; thomas tom tommy; charles charlie chuck; edward ed eddie ted; elizabeth liz beth lizzie; katherine catherine kate
	kathy cathy; margaret maggie peggy meg; anthony antony tony; daniel dan danny; david dave; donald don; timothy tim; stephen steven
	steve; christopher chris; matthew matt; samuel sam; benjamin ben; jacob jake; alexander alex sasha; nicholas nick; kenneth ken;
	ronald ron; lawrence larry; gregory greg; andrew andy; patricia pat patty; jennifer jen jenny; susan sue; deborah debbie deb;
	victoria vicky; jonathan jon; peter pete; raymond ray; theodore ted theo; zachary zach; abigail abby; rebecca becky; pamela pam;
	vladimir volodymyr; frederick fred freddie; gerald jerry gerry; leonard leo len; philip phil; walter walt; francis frank`
)

// classes gives the words of each class their flag.
func classes(f map[string]flags) {
	for _, c := range []struct {
		words string
		flag  flags
	}{
		{functionWords, isFunction | isWord}, {titleWords, isTitle}, {honorificWords, isHonorific | isTitle},
		{rankWords, isRank}, {orgHeads, isOrgHead}, {eventHeads, isEventHead}, {pactHeads, isPactHead},
		{placeHeads, isPlaceHead}, {calendarWords, isCalendar}, {sayVerbs, isSay}, {demonymWords, isDemonym},
		{vnSurnames, isVnSurname}, {zhSurnames, isZhSurname},
	} {
		for _, w := range strings.Fields(c.words) {
			f[w] |= c.flag
		}
	}
}

// wordSet makes a set of the words of s.
func wordSet(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
