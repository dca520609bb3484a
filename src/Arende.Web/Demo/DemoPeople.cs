using Arende.Domain.People;
using Arende.Web.Features.SignIn;
using Arende.Web.Hosting;
using Arende.Web.Texts;

namespace Arende.Web.Demo;

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
            new("Kontrollera ärendet före sammanträdet, och följ anslag och avslut.", "Check the case before the meeting, and follow notices and closing.")),
        new("nils", "Nils Nämndsekreterare", new("Nämndsekreterare", "Board clerk"), DemoUnits.Chancery, [Role.Clerk],
            new("Sätt upp AU:s och KS lista, skriv in utfallen, justera och expediera.", "Set AU's and KS's agenda, record outcomes, verify and distribute.")),
        new("lova", "Lova Ledamot", new("Ledamot i kommunstyrelsen", "Member of the board"), DemoUnits.Board, [Role.BoardMember],
            new("Läs handlingarna inför nästa sammanträde.", "Read the documents before the next meeting.")),
        new("conny", "Conny Controller", new("Controller", "Controller"), DemoUnits.Finance, [Role.Controller],
            new("Se alla uppdrag, vad som är sent och vad som saknar ägare.", "See every assignment, what is late and what lacks an owner.")),
        new("ulla", "Ulla Uppdragsansvarig", new("Planeringsledare", "Planning lead"), DemoUnits.Planning, [Role.Assignee],
            new("Ta emot ett beslut, se vad som är sent och lämna en lägesrapport.", "Receive a decision, see what is late and report on it.")),
        new("adam", "Adam Administratör", new("Systemförvaltare", "System administrator"), DemoUnits.Chancery, [Role.Administrator],
            new("Se konton, jobb och meddelanden som fastnat.", "See accounts, jobs and messages that got stuck.")),
    ];
}

/// <summary>What the sign-in page lists; nothing outside the demo.</summary>
public sealed class DemoAccounts(ArendeSettings settings) : IDemoAccounts
{
    public IReadOnlyList<DemoAccount> List() => settings.Demo
        ? [.. DemoPeople.All.Select(person => new DemoAccount(person.Key, person.Name, person.Title, person.CanTry))]
        : [];
}
