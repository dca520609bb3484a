using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>The board's goals for the last whole year, made up: 21 in 7 areas, of which 17 were reached. The controller judged each.</summary>
public sealed class DemoGoals(DemoStage stage)
{
    private static readonly string[] areas =
        ["Barn och unga", "Trygghet och omsorg", "Klimat och miljö", "Arbete och näringsliv", "Skärgård och landsbygd", "Kultur och fritid", "Ekonomi och organisation"];

    private static readonly (string Number, string Title, string Indicator, string Unit, string Better, decimal Target, decimal Before, decimal Outcome)[] goals =
    [
        ("1.1", "Alla barn får plats i förskolan nära hemmet", "Barn som fått plats på önskat datum", "procent", "upp", 95, 93.5m, 96.2m),
        ("1.2", "Fler unga klarar gymnasiet", "Elever med examen inom fyra år", "procent", "upp", 78, 76.4m, 78.9m),
        ("1.3", "Ungdomar har någonstans att vara", "Öppna fritidsgårdar", "antal", "upp", 6, 5, 6),
        ("2.1", "Trygga platser dygnet runt", "Invånare som känner sig trygga på kvällen", "procent", "upp", 75, 71, 68.5m),
        ("2.2", "Ingen äldre är ofrivilligt ensam", "Äldre som besväras av ensamhet", "procent", "ned", 45, 51, 53),
        ("2.3", "Snabb hjälp till den som behöver", "Väntetid till första besöket", "dagar", "ned", 14, 16, 13),
        ("3.1", "Kommunens bilar går utan fossila bränslen", "Andel fossilfria bilar", "procent", "upp", 60, 52, 63),
        ("3.2", "Utsläppen minskar i takt med koldioxidbudgeten", "Utsläpp per invånare", "ton", "ned", 3.9m, 4.1m, 4.3m),
        ("3.3", "Rent vatten i vikar och sjöar", "Vatten med god status", "procent", "upp", 50, 41, 41),
        ("4.1", "Företagen får svar i tid", "Handläggningstid för bygglov", "dagar", "ned", 30, 34, 28),
        ("4.2", "Fler går från bidrag till arbete", "Hushåll med långvarigt bistånd", "antal", "ned", 220, 241, 214),
        ("4.3", "Det finns mark för nya verksamheter", "Byggklar mark", "hektar", "upp", 12, 9.5m, 14),
        ("5.1", "Hela skärgården har bryggor som håller", "Bryggor utan brister", "procent", "upp", 80, 74, 83),
        ("5.2", "Byarna har snabbt bredband", "Hushåll med fiber", "procent", "upp", 92, 90.1m, 93.4m),
        ("5.3", "Service finns kvar på landsbygden", "Servicepunkter", "antal", "upp", 8, 8, 8),
        ("6.1", "Fler besöker biblioteken", "Besök per invånare", "antal", "upp", 5.5m, 5.1m, 5.8m),
        ("6.2", "Föreningslivet växer", "Aktiviteter för unga", "antal", "upp", 14000, 13250, 14480),
        ("6.3", "Konst finns där människor möts", "Nya verk i offentliga rum", "antal", "upp", 2, 1, 2),
        ("7.1", "Ekonomin är i balans", "Resultat av skatter och bidrag", "procent", "upp", 2, 1.4m, 2.1m),
        ("7.2", "Medarbetarna mår bra på jobbet", "Sjukfrånvaro", "procent", "ned", 6.5m, 6.8m, 6.3m),
        ("7.3", "Invånarna får svar direkt", "Samtal som besvaras inom en minut", "procent", "upp", 80, 76, 82),
    ];

    private static readonly string[] notReached = ["2.1", "2.2", "3.2", "3.3"];

    /// <summary>The last whole year.</summary>
    public int Year => stage.Today.Year - 1;

    public Task Play() => stage.As("conny", async (services, viewer) =>
    {
        var (db, clock) = (services.GetRequiredService<ArendeDb>(), services.GetRequiredService<TimeProvider>());
        await NameGoals(db);
        foreach (var made in goals)
        {
            var number = GoalNumber.Read(made.Number)!.Value;
            var isReached = !notReached.Contains(made.Number);
            var goal = new Goal(UsualBodies.Board.Id, Year, number, areas[number.Area - 1], made.Title);
            var better = made.Better == "upp" ? BetterWay.Up : BetterWay.Down;
            goal.Measure(made.Indicator, made.Unit, better, Source, Year - 1, made.Before, made.Before);
            goal.Measure(made.Indicator, made.Unit, better, Source, Year, made.Target, made.Outcome);
            // Followed up in the spring and in the autumn too.
            goal.Measure(made.Indicator, made.Unit, better, Source, Year, made.Target, outcome: (made.Before * 3 + made.Outcome) / 4, month: 4);
            goal.Measure(made.Indicator, made.Unit, better, Source, Year, made.Target, outcome: (made.Before + made.Outcome) / 2, month: 10);
            goal.Measure("Genomförda aktiviteter", "procent", BetterWay.Up, Source, Year, target: 90, isReached ? 94 : 70);
            goal.Judge(isReached ? GoalOutcome.Reached : GoalOutcome.NotReached, isReached ? "Målvärdena är nådda, och arbetet går vidare som planerat." : "Målvärdet är inte nått, och utvecklingen går för långsamt.",
                await EvidenceOfGoal.Read(db, goal, default), viewer.PersonId, clock.GetUtcNow());
            if (number.Area == 1) goal.Review(goal.Indicators[0], IndicatorFuture.Keep, "Visar det som målet handlar om.", viewer.PersonId, clock.GetUtcNow());
            if (number.Area <= 2) goal.Review(goal.Indicators[1], IndicatorFuture.End, "Att något har gjorts visar inte att det har hjälpt.", viewer.PersonId, clock.GetUtcNow());
            db.Add(goal);
        }
        db.Add(new GoalImport(UsualBodies.Board.Id, Year, goals.Length * 2, viewer.PersonId, clock.GetUtcNow()));
        await db.SaveOrThrowConflict(default);
        return true;
    });

    // What is done serves goals that were reached, and what isn't those that weren't.
    private async Task NameGoals(ArendeDb db)
    {
        var planned = await db.Assignments.Where(a => a.Goal == null && db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.BoardId == UsualBodies.Board.Id && entry.Year == Year)).OrderBy(a => a.NumberYear).ThenBy(a => a.Serial).ToListAsync();
        foreach (var (at, assignment) in planned.Index())
        {
            var among = goals.Where(goal => notReached.Contains(goal.Number) == (assignment.Status != AssignmentStatus.Done)).ToList();
            var (number, title) = (among[at % among.Count].Number, among[at % among.Count].Title);
            assignment.Serve($"{number} {title}");
        }
    }

    private const string Source = "Strandköpings egen uppföljning";
}
