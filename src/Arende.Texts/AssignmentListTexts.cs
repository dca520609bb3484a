using Arende.Application.Assignments;
using Arende.Domain.Assignments;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Assignments
    {
        public static Text AnyUnit { get; } = new("oavsett enhet", "whatever the unit");
        public static Text WithoutUnit { get; } = new("utan enhet", "without a unit");
        public static Text AnyBoard { get; } = new("i alla nämnder", "of any board");
        public static Text BoardLabel { get; } = new("Nämnd", "Board");
        public static Text UnitLabel { get; } = new("Enhet", "Unit");
        public static Text AnyGoal { get; } = new("för alla mål", "for any goal");
        public static Text WithoutKind { get; } = new("utan typ", "of no kind");
        public static Text KindFilter { get; } = new("Typ", "Kind");
        public static Text AnyKind { get; } = new("av alla slag", "of any kind");
        public static Text Choose { get; } = new("Välj", "Choose");
        public static Text ChooseOne(string title) => new($"Välj {title}", $"Choose {title}");
        public static Text GiveChosen { get; } = new("Ge de valda till någon", "Give the chosen ones to somebody");
        public static Text ExcelSeen { get; } = new("Excel, det jag ser", "Excel, what I see");
        public static Text CsvSeen { get; } = new("CSV, det jag ser", "CSV, what I see");
        public static Text ExcelAll { get; } = new("Excel, alla uppdrag", "Excel, all assignments");
        public static Text CsvAll { get; } = new("CSV, alla uppdrag", "CSV, all assignments");
        public static Text Counted { get; } = new("I urvalet", "Of those chosen");
        public static Text GiveManyTitle { get; } = new("Ge uppdrag till någon", "Give assignments to somebody");
        public static Text GiveManyNone { get; } = new("Inga uppdrag är valda. Gå tillbaka till listan och markera dem.", "No assignments are chosen. Go back to the list and mark them.");
        public static Text GiveManyUnit { get; } = new("Ett uppdrag utan enhet får ägarens enhet. De andra behåller sin.", "An assignment without a unit gets the owner's. The others keep theirs.");
        public static Text BackToList { get; } = new("Tillbaka till uppdragen", "Back to the assignments");

        public static Text AskedForKind(int count, int most) => new(
            count == 1 ? "Ett saknar typ: ange den" : $"{Format.Sv.Count(count, most)} saknar typ: ange den",
            count == 1 ? "One has no kind: say which" : $"{Format.En.Count(count, most)} have no kind: say which");

        public static Text AskedForOwner(int count, int most) => new(
            count == 1 ? "Ett saknar ägare" : $"{Format.Sv.Count(count, most)} saknar ägare", count == 1 ? "One has no owner" : $"{Format.En.Count(count, most)} have no owner");

        public static Text Given(int count) => new(count == 1 ? "Uppdraget är överlämnat." : $"{count} uppdrag är överlämnade.", count == 1 ? "The assignment has been given." : $"{count} assignments have been given.");

        public static Text SortBy(AssignmentSort sort) => sort switch
        {
            AssignmentSort.Deadline => Deadline,
            AssignmentSort.Number => Number,
            AssignmentSort.Title => Assignment,
            AssignmentSort.Owner => Owner,
            AssignmentSort.Unit => Unit,
            AssignmentSort.Goal => Goal,
            AssignmentSort.Status => StatusLabel,
        };

        /// <summary>How it stands where no decision has ended it, and how it ended.</summary>
        public static Text Ended(TurnKind kind) => kind switch
        {
            TurnKind.Accounted => Accounted,
            TurnKind.Struck => Status(AssignmentStatus.Struck),
            TurnKind.Merged => Merged,
            TurnKind.Split => Split,
            TurnKind.Reopened => new("Återupptaget", "Taken up again"),
            TurnKind.Moved => new("Överfört till en senare plan", "Transferred to a later plan"),
        };

        /// <summary>Under an overdue one, whose first deadline was an earlier day.</summary>
        public static Text DelayedAgainst(DateOnly original) => new($"försenat mot {Format.Sv.Date(original)}", $"delayed against {Format.En.Date(original)}");
    }
}
