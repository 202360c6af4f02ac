"""Which act a time belongs to: the verb or noun that governs it, not the nearest one."""

import pytest
from staged import claims

REPORTED = (
    ("Mayor Ama Mensah said Tuesday that the vote on Thursday would stand.", ["say", "vote"]),
    ("The minister told reporters on Monday that the talks, which began on Friday, had failed.", ["say", "begin"]),
    ("The company announced Wednesday it would close its plant in Lodz by June.", ["announce", "end"]),
    ("In a speech Monday, she said the budget passed last week was flawed.", ["speak", "pass"]),
    ("The earthquake struck at dawn on Saturday, the agency said Monday.", ["strike", "say"]),
    ("The minister, speaking on Tuesday, denied all of it.", ["speak"]),
    ("“We will not pay,” Ms. Haddad told the Beirut Herald on Tuesday.", ["say"]),
    ("Rosa Quispe said Sunday she wasn’t questioning the count.", ["say"]),
    ("The Lima Gazette first reported Friday that the dam was leaking.", ["report"]),
    ("Police said the suspect was arrested on Monday.", ["arrest"]),
    ("In an interview with Radio Kampala on Tuesday, Mr. Okello said he would run.", ["interview"]),
    ("According to the indictment, in June 2016 Mr. Banda sent the money to Malawi.", ["send"]),
    ("Ms. Haddad released a note on her health, “fit to serve,” along with ten years of records.", ["release"]),
    ("Mr. Banda released a note saying he was fit to serve, together with ten years of records.", ["release"]),
    ("The fifth anniversary of the attack on Tuesday was quiet.", ["anniversary"]),
    ("Since the May 3 shooting of a driver, dockers have stayed away.", ["shoot"]),
)  # fmt: skip

SEVERAL = (
    ("Parliament will vote Thursday on the bill that the cabinet approved on Tuesday.", ["vote", "pass"]),
    ("He resigned on Monday after being arrested on Saturday.", ["resign", "arrest"]),
    ("Mr. Mensah, who was elected in 2019, died on Friday.", ["elect", "die"]),
    ("The factory opened in 1994 and closed last year.", ["begin", "end"]),
    ("Kenya’s president met his Ugandan counterpart on Friday, according to a statement issued on Saturday.",
     ["meet", "issue"]),
    ("The bomb exploded Thursday, hours after a train derailed on the same line Wednesday.", ["explode", "derail"]),
    ("The bridge was built in 1931, closed in 2004 and demolished last year.", ["build", "end", "demolish"]),
    ("Ms. Lindqvist left the bank in March and joined the ministry in May.", ["leave", "join"]),
    ("The strike began on Monday and is to end on Friday.", ["begin", "end"]),
    ("She was born in 1950 and died on Sunday.", ["born", "die"]),
    ("The two met on Sunday as a top senator urged a deal.", ["meet"]),
)  # fmt: skip

NOMINAL = (
    ("The Tuesday vote was close.", ["vote"]),
    ("Monday’s shooting shocked the town.", ["shoot"]),
    ("A June 3 hearing will decide the case.", ["hear"]),
    ("Friday’s vote follows a debate on Wednesday.", ["vote", "debate"]),
    ("The decision in June angered farmers.", ["rule"]),
    ("In Thursday testimony, the engineer wept.", ["testify"]),
    ("He repeated it during Wednesday’s heated hearing in Oslo.", ["hear"]),
    ("The victims of last week’s attack were buried.", ["attack"]),
    ("The four-day summit ended without a deal.", ["meet"]),
    ("His resignation on Monday surprised the club.", ["resign"]),
    ("The mayor called the October 2016 settlement a mistake.", ["deal"]),
    ("Soldiers flew in after the flood on Monday.", ["flood"]),
)  # fmt: skip

PASSIVE = (
    ("Police arrested a man on Saturday over the murder of a nurse.", ["arrest"]),
    ("The law, approved by parliament last year, was struck down on Monday.", ["pass", "overturn"]),
    ("Two miners were killed on Tuesday when a shaft gave way near Kitwe.", ["kill"]),
    ("The newly built school was inaugurated on Friday.", ["inaugurate"]),
    ("Mr. Novak was re-elected to his post Wednesday morning.", ["elect"]),
    ("The Senate passed a broad measure in June.", ["pass"]),
    ("Mr. Banda was convicted on fraud charges in September.", ["convict"]),
    ("The premier rejected demands of the miners on Monday.", ["reject"]),
    ("Officials were met by a state-backed lawyer in June 2016.", ["meet"]),
    ("The vessel was seized Sunday off Crete.", ["seize"]),
)  # fmt: skip

LENT = (
    ("The trial, scheduled to begin Monday, was postponed until September.", ["begin", "postpone"]),
    ("The committee is scheduled to meet on Friday.", ["meet"]),
    ("The election is slated for 2014.", ["elect"]),
    ("The governor on Sunday tried to clarify her remark.", ["clarify"]),
    ("The council held a vote on Tuesday.", ["vote"]),
    ("The singer made an appearance on Saturday in Dakar.", ["appear"]),
    ("Deputies cast their votes on Sunday.", ["vote"]),
    ("The envoys held talks in Baku on Tuesday.", ["meet"]),
    ("Otieno, who was governor of Kisumu from 2006 to 2012, rejected the claim.", ["serve"]),
    ("The decision came on Monday.", ["rule"]),
    ("The agreement takes effect on July 1.", ["begin"]),
    ("The meeting took place on May 3.", ["meet"]),
    ("The attack happened late Tuesday.", ["attack"]),
    ("Ms. Haddad will take office on Jan. 5.", ["inaugurate"]),
    ("The premier stepped down on Thursday.", ["resign"]),
    ("He gave a speech in Graz on Monday.", ["speak"]),
    ("The pilots plan to strike on Monday.", ["strike"]),
    ("The actor received an award on Sunday.", ["award"]),
    ("The army carried out a raid in Mopti on Tuesday.", ["attack"]),
)  # fmt: skip

FRONTED = (
    ("On Tuesday, the court in Porto convicted the banker.", ["convict"]),
    ("In early 1979, Mr. Moreau, then a clerk and later a judge of the high court, had approached her.", ["approach"]),
    ("The president on Monday assailed the judges.", ["criticize"]),
    ("On Wednesday the majority leader received a letter signed by 42 senators.", ["write"]),
    ("Posting on Facebook on Friday evening, Mary Adeyemi wrote that she was well.", ["publish"]),
    ("In 2013, then-Governor Ruiz removed him from his post.", ["remove"]),
    ("Last week, the club sold its stadium.", ["sell"]),
)  # fmt: skip

NAMES = (
    ("The leaders met at the White House on Monday.", ["meet"]),
    ("Lisa Page resigned earlier this year.", ["resign"]),
    ("A train derailed on the same line Wednesday.", ["derail"]),
    ("Ms. Stone quit the F.B.I. in May.", ["resign"]),
    ("The Supreme Court ruled on Friday.", ["rule"]),
)  # fmt: skip

CASES = (*REPORTED, *SEVERAL, *NOMINAL, *PASSIVE, *LENT, *FRONTED, *NAMES)


@pytest.mark.parametrize(("text", "acts"), CASES)
def test_a_time_belongs_to_what_governs_it(text: str, acts: list[str]) -> None:
    """Reported speech, several events, nouns of events, passives, verbs that lend themselves, fronted times, names."""
    events = [claim.slots["event"] for claim in claims(text) if claim.type == "event" and "event" in claim.slots]
    assert [event.acts[0] if event.acts else "" for event in events] == acts  # type: ignore[attr-defined]
