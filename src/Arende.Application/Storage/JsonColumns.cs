using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Economy;
using Arende.Domain.Goals;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arende.Application.Storage;

/// <summary>Values that are read and replaced whole are kept as JSON text in one column.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<StaffReport>().HaveConversion<Converter<StaffReport>, Comparer<StaffReport>>();
        builder.Properties<IReadOnlyList<Clause>>().HaveConversion<Converter<IReadOnlyList<Clause>>, Comparer<IReadOnlyList<Clause>>>();
        builder.Properties<IReadOnlyList<NoticeGap>>().HaveConversion<Converter<IReadOnlyList<NoticeGap>>, Comparer<IReadOnlyList<NoticeGap>>>();
        builder.Properties<IReadOnlyList<ItemAppeal>>().HaveConversion<Converter<IReadOnlyList<ItemAppeal>>, Comparer<IReadOnlyList<ItemAppeal>>>();
        builder.Properties<IReadOnlyList<EarlierEntry>>().HaveConversion<Converter<IReadOnlyList<EarlierEntry>>, Comparer<IReadOnlyList<EarlierEntry>>>();
        builder.Properties<IReadOnlyList<StandingItem>>().HaveConversion<Converter<IReadOnlyList<StandingItem>>, Comparer<IReadOnlyList<StandingItem>>>();
        builder.Properties<Deadline>().HaveConversion<Converter<Deadline>, Comparer<Deadline>>();
        builder.Properties<DecisionPoint>().HaveConversion<Converter<DecisionPoint>, Comparer<DecisionPoint>>();
        builder.Properties<IReadOnlyList<AssignmentTurn>>().HaveConversion<Converter<IReadOnlyList<AssignmentTurn>>, Comparer<IReadOnlyList<AssignmentTurn>>>();
        builder.Properties<ProposedTurn>().HaveConversion<Converter<ProposedTurn>, Comparer<ProposedTurn>>();
        builder.Properties<IReadOnlyList<int>>().HaveConversion<Converter<IReadOnlyList<int>>, Comparer<IReadOnlyList<int>>>();
        builder.Properties<IReadOnlyList<BudgetLine>>().HaveConversion<Converter<IReadOnlyList<BudgetLine>>, Comparer<IReadOnlyList<BudgetLine>>>();
        builder.Properties<IReadOnlyList<Investment>>().HaveConversion<Converter<IReadOnlyList<Investment>>, Comparer<IReadOnlyList<Investment>>>();
        builder.Properties<GoalEvidence>().HaveConversion<Converter<GoalEvidence>, Comparer<GoalEvidence>>();
        builder.Properties<IndicatorReview>().HaveConversion<Converter<IndicatorReview>, Comparer<IndicatorReview>>();
        builder.Properties<FrozenReport>().HaveConversion<Converter<FrozenReport>, Comparer<FrozenReport>>();
        builder.Properties<IReadOnlyList<ReportCorrection>>().HaveConversion<Converter<IReadOnlyList<ReportCorrection>>, Comparer<IReadOnlyList<ReportCorrection>>>();
        builder.Properties<DecidedDeadline>().HaveConversion<Converter<DecidedDeadline>, Comparer<DecidedDeadline>>();
    }

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    internal sealed class Converter<T>() : ValueConverter<T, string>(value => Write(value), json => Read<T>(json));

    // They are values, replaced whole: the same object is the same value, so nothing is serialized to find out.
    internal sealed class Comparer<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => 0, value => value);
}
