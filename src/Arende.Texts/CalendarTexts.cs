using System.Globalization;
using Arende.Domain.Reports;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The boards' reporting calendars.</summary>
    public static class Calendar
    {
        public static Text Title { get; } = new("Rapportkalender", "Reporting calendar");
        public static Text Lead { get; } = new("Varje nämnd har sin kalender. Rapporterna ska vara inne så många arbetsdagar före utskottets sammanträde som kalendern säger.",
            "Each board has its calendar. Reports are due as many working days before the committee's meeting as the calendar says.");
        public static Text End { get; } = new("Periodens slut", "Period ends");
        public static Text Opens { get; } = new("Öppnas", "Opens");
        public static Text Feeds { get; } = new("Ingår i", "Part of");
        public static Text Add { get; } = new("Lägg till en period", "Add a period");
        public static Text IsUsed { get; } = new("Används", "In use");
        public static Text IsNotUsed { get; } = new("Används inte", "Not in use");
        public static Text Kind { get; } = new("Vad nämnden får", "What the board gets");
        public static Text Swedish { get; } = new("Namn", "Name in Swedish");
        public static Text NameHelp { get; } = new("Det som står efter ”per”, till exempel oktober.", "What stands after “per” in Swedish, for instance oktober.");
        public static Text English { get; } = new("Namn på engelska", "Name in English");
        public static Text EndLabel { get; } = new("Periodens sista dag", "The period's last day");
        public static Text DayHelp { get; } = new("Månad och dag, till exempel 10-31. 02-29 är februaris sista dag alla år.", "Month and day, for instance 10-31. 02-29 is the last day of February in every year.");
        public static Text OpensLabel { get; } = new("Öppnas för rapporter", "Opens for reports");
        public static Text OpensHelp { get; } = new("Månad och dag efter periodens slut, till exempel 11-01.", "Month and day after the period's end, for instance 11-01.");
        public static Text WorkingDays { get; } = new("Arbetsdagar före utskottets sammanträde", "Working days before the committee's meeting");
        public static Text WorkingDaysHelp { get; } = new("Räknas från det första planerade sammanträdet som lämnar minst en vecka att rapportera. Lämna tomt om den fasta dagen alltid ska gälla.",
            "Counted from the first planned meeting that leaves at least a week to report. Leave empty if the fixed day is always to hold.");
        public static Text DueLabel { get; } = new("Fast sista dag", "Fixed due day");
        public static Text DueHelp { get; } = new("Gäller när inget sammanträde är planerat. Månad och dag, till exempel 11-22.", "Holds when no meeting is planned. Month and day, for instance 11-22.");
        public static Text FeedsLabel { get; } = new("Ingår i kommunens rapport", "Part of the municipality's report");
        public static Text FeedsHelp { get; } = new("Då visas lagens sista dag för den på perioden.", "Then the law's last day for it is shown with the period.");
        public static Text UsedLabel { get; } = new("Perioden används", "The period is in use");
        public static Text HappensNext { get; } = new("Ändringen gäller nästa gång perioden öppnas. En period som redan är öppen ändras inte.", "The change holds from the next time the period opens. A period that is open already doesn't change.");
        public static Text Save { get; } = new("Spara perioden", "Save the period");

        public static Text Saved(string name) => new($"Perioden {name} är sparad.", $"The period {name} has been saved.");

        public static Text Of(FeedsReport feeds) => feeds switch
        {
            FeedsReport.None => new("Ingen av kommunens rapporter", "None of the municipality's reports"),
            FeedsReport.InterimReport => new("Kommunens delårsrapport", "The municipality's interim report"),
            FeedsReport.AnnualReport => new("Kommunens årsredovisning", "The municipality's annual report"),
        };

        /// <summary>"31 oktober" of "10-31"; the last day of February has no number.</summary>
        public static Text DayOfYear(string day)
        {
            if (day == "02-29") return new("sista februari", "last of February");
            var date = DateOnly.ParseExact($"2001-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new(date.ToString("d\u00a0MMMM", CultureInfo.GetCultureInfo("sv-SE")), date.ToString("d\u00a0MMMM", CultureInfo.GetCultureInfo("en-GB")));
        }

        public static Text Due(int? workingDays, string day) => workingDays is { } days
            ? new($"{days} arbetsdagar före utskottet, annars {DayOfYear(day).Sv}", $"{days} working days before the committee, else {DayOfYear(day).En}")
            : DayOfYear(day);
    }
}
