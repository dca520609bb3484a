using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class AppealConfiguration : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Note).HasMaxLength(TextLimits.Reason);
        builder.Property(a => a.RulingNote).HasMaxLength(TextLimits.Reason);
        builder.Property(a => a.Appellant).HasMaxLength(TextLimits.Name);
        builder.Property(a => a.Court).HasMaxLength(TextLimits.Name);
        builder.Property(a => a.SentWith).HasMaxLength(TextLimits.Reason);
        builder.Ignore(a => a.Stands);
        builder.Ignore(a => a.IsOursToDismiss);
        builder.Ignore(a => a.AwaitsRuling);
        builder.Ignore(a => a.SendBy);
        builder.Ignore(a => a.AwaitsLeave);
        builder.Ignore(a => a.MayGoFurther);
        builder.Property(a => a.Further).HasConversion<JsonColumns.Converter<IReadOnlyList<FurtherAppeal>>, JsonColumns.Comparer<IReadOnlyList<FurtherAppeal>>>().HasDefaultValueSql("'[]'");
        // What still asks something of the municipality: few rows, counted by the menu.
        builder.HasIndex(a => a.ReceivedOn, "ix_appeals_with_us").HasFilter("is_with_us");
        builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(a => a.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
