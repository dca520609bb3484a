using Arende.Domain.Reminders;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Assignments
    {
        public static Text Reminders { get; } = new("Påminnelser", "Reminders");
        public static Text NobodyReminded { get; } = new("Ingen har påmints än.", "Nobody has been reminded yet.");

        public static Text NextReminder(DateOnly on) => new($"Nästa påminnelse kommer {Format.Sv.Date(on)}, om uppdraget inte är klart då.", $"The next reminder comes on {Format.En.Date(on)}, unless it is done by then.");

        public static Text RemindersStopped(DateOnly until) => new(
            $"Ägaren räknar med {Format.Sv.Date(until)}. Till och med den dagen påminns ingen.", $"The owner expects {Format.En.Date(until)}. Until that day has passed nobody is reminded.");

        /// <summary>Within a sentence: how far from the deadline the step is.</summary>
        public static Text ReminderStep(int days) => days switch
        {
            -1 => new("1 dag före", "1 day before"),
            < 0 => new($"{-days} dagar före", $"{-days} days before"),
            0 => new("på slutdatumet", "on the deadline"),
            _ => new($"{days} dagar efter", $"{days} days after"),
        };

        public static Text Reminded(DateOnly on, int days, IReadOnlyList<(string Name, RemindedAs As)> told) => new(
            $"{Format.Sv.Date(on)}, {ReminderStep(days).Sv}: {Format.Sv.List([.. told.Select(one => $"{one.Name} ({As(one.As).Sv})")])}",
            $"{Format.En.Date(on)}, {ReminderStep(days).En}: {Format.En.List([.. told.Select(one => $"{one.Name} ({As(one.As).En})")])}");

        private static Text As(RemindedAs reminded) => reminded switch
        {
            RemindedAs.Owner => new("ägare", "owner"),
            RemindedAs.Deputy => new("ersättare", "deputy"),
            RemindedAs.FallbackOwner => new("eftersom ingen äger det", "since nobody owns it"),
            RemindedAs.Manager => new("chef", "manager"),
            RemindedAs.Director => new("kommundirektör", "director"),
        };
    }
}
