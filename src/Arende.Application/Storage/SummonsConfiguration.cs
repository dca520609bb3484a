using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class SummonsConfiguration : IEntityTypeConfiguration<Summons>
{
    public void Configure(EntityTypeBuilder<Summons> builder)
    {
        builder.ToTable("Summonses");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Place).HasMaxLength(Summons.LongestPlace);
        builder.Property(s => s.Items).HasConversion<JsonColumns.Converter<IReadOnlyList<SummonedItem>>, JsonColumns.Comparer<IReadOnlyList<SummonedItem>>>();
        builder.Property(s => s.Called).HasConversion<JsonColumns.Converter<IReadOnlyList<CalledMember>>, JsonColumns.Comparer<IReadOnlyList<CalledMember>>>();
        // Two who send at once send one version.
        builder.HasIndex(s => new { s.MeetingId, s.Number }).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
