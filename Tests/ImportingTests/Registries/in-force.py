"""What of DAPIP's records is in force on each of some days, by the table alone: in-force.py RECORDS.csv DAY…"""
import csv, sys
from datetime import datetime

def day(text):
    return datetime.strptime(text.split()[0], "%m/%d/%Y").strftime("%Y-%m-%d") if text else ""

with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
    for row in csv.DictReader(table):
        start, end = day(row["AccreditationDate"]), day(row["AccreditationEndDate"])
        held = ["1" if start and start <= d and (not end or d <= end) else "0" for d in sys.argv[2:]]
        print(row["DapipId"], row["AgencyId"], row["ProgramId"], row["AccreditationStatus"], "".join(held), sep="\t")
