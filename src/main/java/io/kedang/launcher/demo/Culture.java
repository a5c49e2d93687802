package io.kedang.launcher.demo;

/** How people and streets are called somewhere; {@code #} in a street is its number. */
enum Culture {
    ANGLO("James|Emily|Daniel|Sarah|Michael|Laura|Andrew|Rachel|Thomas|Grace|Nathan|Olivia|Peter|Hannah",
            "Whitfield|Marlowe|Hargreave|Ashby|Penrose|Calloway|Thornbury|Winslow|Fairbank|Holloway|Redmond|Stanton",
            "# Harbour Road|# Mill Lane|# Foundry Street|# Orchard Avenue|# Station Road"),
    GERMAN("Anna|Lukas|Katrin|Stefan|Julia|Tobias|Sabine|Markus|Heike|Florian",
            "Keller|Brandt|Lindner|Vogt|Seidel|Hartwig|Pohlmann|Reuter|Eichhorn|Steinbach",
            "Lindenweg #|Hafenstraße #|Industriestraße #|Am Alten Werk #"),
    FRENCH("Claire|Antoine|Camille|Julien|Sophie|Mathieu|Élodie|Laurent|Pauline|Benoît",
            "Delorme|Marchand|Rivière|Aubert|Chevallier|Fontaine|Lemoine|Perrin|Vasseur",
            "# rue des Ateliers|# avenue du Port|# quai des Lices|# rue de la Halle"),
    ITALIAN("Giulia|Marco|Francesca|Alessandro|Chiara|Matteo|Elena|Davide",
            "Bellandi|Corsini|Ferrante|Gallinari|Montale|Rinaldi|Valsecchi|Zanetti", "Via delle Officine #|Via Garzanti #|Viale del Porto #"),
    HISPANIC("María|Carlos|Lucía|Javier|Sofía|Diego|Valeria|Andrés|Camila|Fernando|Paula|Ricardo",
            "Navarro|Olmedo|Quintana|Salcedo|Vidal|Arriaga|Benavides|Cordero|Escobedo|Montenegro|Robledo",
            "Calle del Puerto #|Avenida de las Industrias #|Calle Almendro #"),
    LUSO("Ana|João|Beatriz|Rafael|Mariana|Thiago|Fernanda|Gustavo|Larissa",
            "Almeida|Carvalho|Figueira|Monteiro|Pacheco|Queiroz|Rezende|Tavares", "Rua das Oficinas #|Avenida do Cais #|Rua das Palmeiras #"),
    DUTCH("Sanne|Daan|Lotte|Bram|Femke|Jeroen|Maaike|Ruben", "van Dijk|de Graaf|Hoekstra|Verhoeven|Kuipers|Veldman|Brouwer|Schouten",
            "Havenweg #|Molenstraat #|Handelskade #"),
    SWEDISH("Ingrid|Erik|Astrid|Lars|Elsa|Gustav|Saga|Oskar", "Lindqvist|Hallberg|Ekström|Dahlgren|Sandberg|Nyström|Bergman|Wallin",
            "Hamngatan #|Verkstadsvägen #|Industrigatan #"),
    /** Family names that men and women share. */
    POLISH("Katarzyna|Piotr|Agnieszka|Tomasz|Magdalena|Jakub|Joanna|Marek", "Borowik|Zielonka|Mazurek|Wrona|Sikora|Dudek|Kubiak|Gołąb",
            "ul. Portowa #|ul. Fabryczna #|ul. Lipowa #"),
    /** Family names that men and women share. */
    RUSSIAN("Olga|Dmitry|Natalia|Sergey|Irina|Alexey|Marina|Pavel", "Marchenko|Sedykh|Kravets|Melnik|Gorelik|Bondar|Chernykh|Savchuk",
            "ul. Zavodskaya #|prospekt Mira #|ul. Sadovaya #"),
    TURKISH("Elif|Mehmet|Zeynep|Emre|Ayşe|Burak|Deniz|Selin", "Yıldırım|Karahan|Aydemir|Toprak|Özkaya|Demirel|Çetiner|Akbaş",
            "Liman Caddesi #|Sanayi Sokak #|Atölye Caddesi #"),
    ARAB("Omar|Layla|Khalid|Noura|Yousef|Mariam|Hassan|Rania|Tariq", "Al Mansoori|Haddad|Al Rashed|Nasser|Al Harbi|Saleh|Farouk|Al Zahrani",
            "# Port Street|# Industrial Area 2|# Corniche Road"),
    INDIAN("Priya|Rahul|Anjali|Vikram|Neha|Arjun|Kavita|Suresh|Deepa", "Mehta|Nair|Kulkarni|Bhatia|Reddy|Chatterjee|Malhotra|Iyer",
            "# MIDC Industrial Estate|# Station Road|# Trade Centre Lane"),
    JAPANESE("Yuki|Haruto|Misaki|Kenji|Aoi|Takumi|Naoko|Daichi", "Tanabe|Kurosawa|Hoshino|Matsuda|Shimizu|Okamoto|Fujimori|Nishida",
            "#-3 Minatocho|#-12 Kaigan|#-5 Sakaemachi"),
    KOREAN("Minjun|Seoyeon|Jihoon|Hayoung|Dohyun|Yuna|Sungmin|Jiwoo", "Kim|Park|Jeong|Kang|Yoon|Han|Seo|Moon",
            "# Teheran-ro|# Hangang-daero|# Gongdan-ro"),
    VIETNAMESE("Linh|Minh|Anh|Quang|Huong|Tuan|Mai|Duc", "Nguyen|Tran|Pham|Hoang|Dang|Vu|Bui", "# Duong So 3|# Le Loi Street|# Song Than Industrial Park"),
    THAI("Somchai|Niran|Malee|Anong|Kittipong|Suda|Preecha|Ploy", "Suwan|Chaiyasit|Rattanakul|Wongsa|Boonmee|Srisuk", "# Rama IX Road|# Bang Na Lane|# Market Street"),
    INDONESIAN("Putri|Rizal|Dewi|Agus|Siti|Budi|Ratna|Bayu", "Wijaya|Hartono|Santoso|Pratama|Lestari|Nugroho", "Jalan Pelabuhan #|Jalan Melati #|Jalan Industri #"),
    FILIPINO("Maria|Jose|Angelica|Ramon|Kristine|Paolo|Jasmine|Miguel", "Santos|Reyes|Bautista|Mendoza|Villanueva|Aquino|Dizon",
            "# Harbor Street|# Mabini Street|# Export Zone Road"),
    NIGERIAN("Ngozi|Chinedu|Amara|Emeka|Folake|Tunde|Yetunde|Ibrahim", "Okafor|Adeyemi|Nwosu|Balogun|Eze|Ogunleye", "# Marina Road|# Commercial Avenue|# Old Depot Road"),
    KENYAN("Wanjiru|Otieno|Achieng|Kamau|Njeri|Kiprono", "Mwangi|Odhiambo|Karanja|Mutua|Chebet|Wafula", "# Mombasa Road|# Depot Lane|# Market Street"),
    SOUTH_AFRICAN("Zanele|Thabo|Lerato|Pieter|Nomsa|Sipho|Anika|Johan", "Dlamini|Mokoena|Botha|Nkosi|Naidoo|Steyn", "# Dock Road|# Voortrekker Street|# Umgeni Lane"),
    /** Written as they sign mails: the Chinese name, then the English one; see {@link Person}. */
    CHINESE("嘉明 Kelvin|詠詩 Wing|志强 Jason|美玲 Meiling|家豪 Howard|淑芬 Fiona|伟杰 Wayne|雅雯 Yvonne|俊贤 Julian|思敏 Simin",
            "陈 Chan|林 Lim|黄 Wong|张 Cheung|李 Lee|吴 Ng|郑 Cheng|蔡 Tsai|郭 Kuok", "# Harbour Road|# Temple Lane|# Market Street");

    final String given;
    final String family;
    final String streets;

    Culture(String given, String family, String streets) {
        this.given = given;
        this.family = family;
        this.streets = streets;
    }
}
