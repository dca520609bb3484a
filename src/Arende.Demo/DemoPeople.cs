using Arende.Domain.People;
using Arende.Texts;

namespace Arende.Demo;

/// <summary>A made-up account: what it is called, where it works, what it may do, and what a visitor can try as it.</summary>
public sealed record DemoPerson(string Key, string Name, Text Title, string Unit, string[] Roles, Text CanTry)
{
    public string Email => $"{Ascii(Name)}@strandkoping.example";

    private static string Ascii(string name) => name.ToLowerInvariant().Replace(' ', '.').Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');
}

/// <summary>The made-up accounts of Strandköpings kommun, named after what they do so that nobody takes them for real.</summary>
public static class DemoPeople
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("hanna", "Hanna Handläggare", new("Utredare", "Case officer"), DemoUnits.Office, [Role.CaseOfficer, Role.Assignee],
            new("Skriv ett ärende eller läs in en tjänsteskrivelse, och skicka det på granskning.", "Write a case or import a staff report, and submit it for review.")),
        new("kim", "Kim Chef", new("Kanslichef", "Head of office"), DemoUnits.Office, [Role.Manager, Role.Assignee],
            new("Granska det som handläggaren lämnat in: godkänn eller skicka tillbaka.", "Review what the officer handed in: approve it or send it back.")),
        new("kajsa", "Kajsa Kommundirektör", new("Kommundirektör", "Municipal director"), DemoUnits.Office, [Role.Director],
            new("Skriv under, och se hur det går för hela kommunen.", "Sign, and see how the whole municipality is doing.")),
        new("elsa", "Elsa Ekonomidirektör", new("Ekonomidirektör", "Finance director"), DemoUnits.Finance, [Role.FinanceDirector, Role.Manager, Role.Assignee],
            new("Skriv under det som kostar, och ta emot beslut som ekonomin ska verkställa.", "Sign what costs money, and receive decisions to carry out.")),
        new("ronja", "Ronja Registrator", new("Registrator", "Registrar"), DemoUnits.Chancery, [Role.Registrar],
            new("Kontrollera ett ärende inför AU, och bekräfta att ett beslut har vunnit laga kraft.", "Check a case for AU, and confirm that a decision has gained legal force.")),
        new("nils", "Nils Nämndsekreterare", new("Nämndsekreterare", "Board clerk"), DemoUnits.Chancery, [Role.Clerk],
            new("Sätt upp ärenden till AU och KS, skriv in utfallen, anteckna justeringen och följ expedieringen.", "Set AU's and KS's agenda, record outcomes, note the verification and follow the distribution.")),
        new("lova", "Lova Ledamot", new("Ledamot i kommunstyrelsen", "Member of the board"), DemoUnits.Board, [Role.BoardMember],
            new("Läs förslagen till nästa sammanträde, på föredragningslistan.", "Read the proposals to the next meeting, on its agenda.")),
        new("olle", "Olle Ordförande", new("Ordförande i kommunstyrelsen", "Chair of the board"), DemoUnits.Board, [Role.BoardMember],
            new("Läs kallelsen och handlingarna, och underteckna protokollet med den som justerar.", "Read the summons and its documents, and sign the minutes with those who verify them.")),
        new("conny", "Conny Controller", new("Controller", "Controller"), DemoUnits.Finance, [Role.Controller],
            new("Se vad som är sent, ge ett uppdrag en ägare och följ rapportperioden. Öppna utkastet till verksamhetsberättelsen: siffrorna följer registret, och förra årets fastställda rapport kan läsas bredvid.",
                "See what is late, give an assignment an owner and follow the reporting period. Open the draft of the annual report: its figures follow the register, and last year's adopted report can be read beside it.")),
        new("ulla", "Ulla Uppdragsansvarig", new("Planeringsledare", "Planning lead"), DemoUnits.Planning, [Role.Assignee],
            new("Ta emot ett beslut, se vad som är sent och lämna en lägesrapport.", "Receive a decision, see what is late and report on it.")),
        new("adam", "Adam Administratör", new("Systemförvaltare", "System administrator"), DemoUnits.Chancery, [Role.Administrator],
            new("Lägg upp ett konto, och se att jobb, mejl och meddelanden går som de ska.", "Create an account, and see that jobs, mails and messages run as they should.")),
    ];
}
